import type { StakeEdge } from '../graph/edge.js';
import { append } from '../values/multimap.js';
import type { IsoDate } from '../values/partial-date.js';
import { WHOLE } from '../values/share.js';
import type { Period } from './shared-time.js';

/** Owners of one asset who cannot all hold what is stated of them. */
export interface OwnerDispute {
  readonly asset: string;
  readonly period: Period;
  /** The stakes that hold at some time of the period, sorted by id. */
  readonly stakes: readonly StakeEdge[];
}

/** Sums up to here are the rounding of sources; above it the graph warns OVER_100, and so do conflicts. */
const ROUNDING_LIMIT = WHOLE + WHOLE / 200;

/**
 * The times in which the low ends of an asset's recorded shares add up to more than 100.5 percent, though each stake
 * by itself is undisputed. Indirect stakes are derived quantities and belong to no such sum; votes are summed apart.
 */
export function ownerDisputes(stakes: readonly StakeEdge[]): OwnerDispute[] {
  // Of a million assets few have so much even over all times: only theirs are looked at day by day.
  const ever = new Map<string, number>();
  for (const stake of stakes) if (counts(stake)) ever.set(stake.to, (ever.get(stake.to) ?? 0) + stake.share!.low);
  const columns = new Map<string, StakeEdge[]>();
  for (const stake of stakes) {
    if (!counts(stake) || ever.get(stake.to)! <= ROUNDING_LIMIT) continue;
    append(columns, `${stake.to} ${COLUMN[stake.interest ?? 'SHAREHOLDING']!}`, stake);
  }
  return [...columns.values()].flatMap(over);
}

const COLUMN: Readonly<Partial<Record<string, string>>> = {
  SHAREHOLDING: 'shares',
  UNKNOWN: 'shares',
  VOTING_RIGHTS: 'votes',
};

const counts = ({ status, directness, share, interest }: StakeEdge): boolean =>
  status === 'CURRENT' &&
  directness !== 'INDIRECT' &&
  (share?.low ?? 0) > 0 &&
  COLUMN[interest ?? 'SHAREHOLDING'] !== undefined;

/** One walk over the days on which a stake begins or ends. */
function over(column: readonly StakeEdge[]): OwnerDispute[] {
  const changes = new Map<IsoDate, number>();
  const add = (day: IsoDate, share: number): void => void changes.set(day, (changes.get(day) ?? 0) + share);
  for (const { validFrom, validUntil, share } of column) {
    add(validFrom, share!.low);
    add(validUntil, -share!.low);
  }
  const periods: Period[] = [];
  let sum = 0;
  let since: IsoDate | null = null;
  for (const [day, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum += change;
    if (sum > ROUNDING_LIMIT) since ??= day;
    else if (since !== null) {
      periods.push({ from: since, until: day });
      since = null;
    }
  }
  return periods.map((period) => ({
    asset: column[0]!.to,
    period,
    stakes: column
      .filter(({ validFrom, validUntil }) => validFrom < period.until && period.from < validUntil)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}
