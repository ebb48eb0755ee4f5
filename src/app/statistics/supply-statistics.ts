import type { AmountGroup } from '../../domain/statistics/amount-groups.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { Condition, Term } from '../../store/tally-query.js';
import { amountsByGroup } from './amounts-by-group.js';
import { countedEdges, endTerms, type EdgeStatisticsQuestion } from './edge-statistics.js';
import { own, termsOf } from './group-by.js';
import { mineralAndProducts } from './minerals.js';
import { tallied, textOf } from './tallied.js';

const supplier = endTerms('from');
const receiver = endTerms('to');

/** What supplies are filtered by. */
export const SUPPLY_TERMS = {
  supplier: supplier.id,
  receiver: receiver.id,
  supplierCountry: supplier.country,
  receiverCountry: receiver.country,
  product: own('product'),
  contract: own('contract'),
} as const satisfies Record<string, Term>;

const KEYS = {
  SUPPLIER: supplier.id,
  SUPPLIER_KIND: supplier.kind,
  SUPPLIER_COUNTRY: supplier.country,
  RECEIVER: receiver.id,
  RECEIVER_KIND: receiver.kind,
  RECEIVER_COUNTRY: receiver.country,
  PRODUCT: own('product'),
  MINERAL: own('product'),
  CONTRACT: own('contract'),
  STATUS: own('status'),
} as const satisfies Record<string, Term>;
export type SupplyKey = keyof typeof KEYS;

const AMOUNT = {
  status: own('status'),
  subjectKind: supplier.kind,
  partnerKind: receiver.kind,
  of: own('product'),
  unit: own('unit'),
  basis: own('basis'),
  value: own('quantity'),
  year: { at: 'self', property: 'validFrom', part: 'YEAR' } as Term,
};

export interface SupplyStatisticsQuestion extends EdgeStatisticsQuestion<SupplyKey> {
  /** Only supplies of this mineral or a product of it. */
  readonly mineral: string | null;
}

/** Supplies that hold on the date, by what they have in common, with the amounts that are stated. */
export async function supplyStatistics(
  snapshot: Snapshot,
  { mineral, where, ...question }: SupplyStatisticsQuestion,
): Promise<AmountGroup[]> {
  const { groupBy, statuses, asOf } = question;
  const keys = termsOf(groupBy, KEYS);
  const conditions: Condition[] = [...where];
  if (mineral !== null) {
    conditions.push({ term: own('product'), in: await mineralAndProducts(snapshot, mineral) });
  }
  const counted = await countedEdges(snapshot, 'SUPPLY', { where: conditions, statuses }, 'suppliers or receivers');
  const found = await tallied(snapshot, { counted, keys, named: AMOUNT, asOf });
  return amountsByGroup(snapshot, found, groupBy.indexOf('MINERAL'), (values) => {
    // One state of a supply holds on a day, so nothing is stated twice. Year 1 is the beginning of time.
    const year = textOf(values.year);
    return { bound: null, year: year === '0001' ? null : year, newest: true, unconfirmed: false };
  });
}
