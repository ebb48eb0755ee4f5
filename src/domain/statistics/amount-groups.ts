import { compareText } from '../values/order.js';
import { amountLine, type AmountLine, type Measure, type TalliedAmount } from './amount-line.js';
import { countOf, groupId, rowsByGroup, type GroupKeys, type StatisticsGroup } from './statistics-group.js';

export interface AmountGroup extends StatisticsGroup {
  readonly lines: readonly AmountLine[];
}

/** Things of a group, and whether a number is known of them. */
export interface TalliedThings {
  readonly keys: GroupKeys;
  readonly hasNumber: boolean;
  readonly count: number;
}

export interface MeasuredAmount extends TalliedAmount {
  readonly keys: GroupKeys;
  readonly measure: Measure;
}

/** Groups of things with the amounts stated of them, one line for each measure, the most stated first. */
export function amountGroups(things: readonly TalliedThings[], amounts: readonly MeasuredAmount[]): AmountGroup[] {
  const byGroup = rowsByGroup(amounts);
  return [...rowsByGroup(things)].map(([id, rows]) => ({
    keys: rows[0]!.keys,
    count: countOf(rows),
    withoutNumber: countOf(rows.filter(({ hasNumber }) => !hasNumber)),
    lines: linesOf(byGroup.get(id) ?? []),
  }));
}

function linesOf(amounts: readonly MeasuredAmount[]): AmountLine[] {
  const measures = new Map<string, MeasuredAmount[]>();
  for (const amount of amounts) {
    const key = measureId(amount.measure);
    const known = measures.get(key);
    if (known === undefined) measures.set(key, [amount]);
    else known.push(amount);
  }
  return [...measures.values()]
    .map((alike) => amountLine(alike[0]!.measure, alike))
    .sort((a, b) => b.count - a.count || compareText(measureId(a), measureId(b)));
}

const measureId = (m: Measure): string =>
  groupId([m.property, m.status, m.of, m.unit, m.basis, m.subjectKind, m.partnerKind, m.period]);
