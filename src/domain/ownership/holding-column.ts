import type { StakeEdge } from '../graph/edge.js';
import { UNSTATED_SHARE, WHOLE } from '../values/share.js';

/**
 * Who holds one asset: a column of the ownership matrix, in whole millionths of a percent. Several
 * stakes of one owner add up. Ends are tightened to what the other holdings leave possible (beside
 * (50, 100] no holder of 30..60 has more than 50), which changes no admissible set of shares.
 */
export interface HoldingColumn {
  readonly asset: number;
  /** What counts as 100 %: the sum of the shares where they add up to a little more. */
  readonly whole: number;
  /** Sorted by owner; holdings that cannot be above 0 are left out. */
  readonly holdings: readonly Holding[];
  /** Shares that the asset holds in itself. They are in `holdings` too. */
  readonly own: Holding | null;
  readonly lows: number;
  readonly highs: number;
  /** Whether every share is known exactly; the residual then is too. */
  readonly exact: boolean;
  /** The holdings are stated to be all there are, so that nothing is left over. */
  readonly complete: boolean;
  readonly excess: 'NONE' | 'ROUNDED' | 'OVER_100';
}

export interface Holding {
  readonly owner: number;
  readonly low: number;
  readonly high: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  readonly stakes: readonly StakeEdge[];
}

/** Sums up to here are the rounding of sources that print one decimal or none. */
const ROUNDING_LIMIT = WHOLE + WHOLE / 200;

/** The column that an asset's stakes make; `stakes` come sorted by id. */
export function columnOf(
  asset: number,
  stakes: readonly StakeEdge[],
  numberOf: ReadonlyMap<string, number>,
): HoldingColumn {
  const byOwner = stakes.map((stake) => ({ owner: numberOf.get(stake.from)!, stake }));
  byOwner.sort((a, b) => a.owner - b.owner);
  const holdings: Holding[] = [];
  for (const { owner, stake } of byOwner) {
    const last = holdings[holdings.length - 1];
    if (last?.owner === owner) holdings[holdings.length - 1] = added(last, stake);
    else holdings.push({ owner, ...(stake.share ?? UNSTATED_SHARE), stakes: [stake] });
  }
  const complete = stakes.length > 0 && stakes.every((stake) => stake.complete === true);
  return columnFrom(asset, holdings, complete);
}

/** The column of given holdings, sorted by owner: sums checked, ends tightened. */
export function columnFrom(asset: number, stated: readonly Holding[], statedComplete: boolean): HoldingColumn {
  const sum = sumOf(stated, 'low');
  const over = sum > WHOLE || (sum === WHOLE && stated.some(({ lowInclusive }) => !lowInclusive));
  const excess = !over ? 'NONE' : sum <= ROUNDING_LIMIT ? 'ROUNDED' : 'OVER_100';
  const whole = excess === 'ROUNDED' ? sum : WHOLE;
  let holdings: readonly Holding[] = stated;
  if (excess === 'ROUNDED') holdings = stated.map((holding) => exactly(holding, holding.low));
  if (excess === 'OVER_100') holdings = stated.map((holding) => ({ ...holding, low: 0, lowInclusive: true }));
  const complete = statedComplete && sumOf(holdings, 'high') >= whole;
  if (!holdings.every(isExact)) holdings = tightened(holdings, whole, complete);
  const kept = holdings.filter(({ high }) => high > 0);
  return {
    asset,
    whole,
    holdings: kept,
    own: kept.find(({ owner }) => owner === asset) ?? null,
    lows: sumOf(kept, 'low'),
    highs: sumOf(kept, 'high'),
    exact: kept.every(isExact),
    complete,
    excess,
  };
}

export const exactly = (holding: Holding, share: number): Holding => ({
  ...holding,
  low: share,
  high: share,
  lowInclusive: true,
  highInclusive: true,
});

/** The holding of an owner in a column, by bisection. */
export function holdingOf({ holdings }: HoldingColumn, owner: number): Holding | null {
  let from = 0;
  let to = holdings.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holdings[middle]!.owner < owner) from = middle + 1;
    else to = middle;
  }
  const found = holdings[from];
  return found?.owner === owner ? found : null;
}

const isExact = ({ low, high }: Holding): boolean => low === high;

const sumOf = (holdings: readonly Holding[], end: 'low' | 'high'): number => {
  let sum = 0;
  for (const holding of holdings) sum += holding[end];
  return sum;
};

function added(sum: Holding, stake: StakeEdge): Holding {
  const share = stake.share ?? UNSTATED_SHARE;
  const high = sum.high + share.high;
  return {
    owner: sum.owner,
    low: sum.low + share.low,
    high: Math.min(high, WHOLE),
    lowInclusive: sum.lowInclusive && share.lowInclusive,
    highInclusive: high > WHOLE || (sum.highInclusive && share.highInclusive),
    stakes: [...sum.stakes, stake],
  };
}

function tightened(holdings: readonly Holding[], whole: number, complete: boolean): Holding[] {
  const lows = sumOf(holdings, 'low');
  const highs = sumOf(holdings, 'high');
  const openLows = holdings.filter(({ lowInclusive }) => !lowInclusive).length;
  const openHighs = holdings.filter(({ highInclusive }) => !highInclusive).length;
  return holdings.map((holding) => {
    let { low, high, lowInclusive, highInclusive } = holding;
    const room = whole - (lows - holding.low);
    const roomInclusive = openLows === (holding.lowInclusive ? 0 : 1);
    if (room < high || (room === high && !roomInclusive)) {
      high = room;
      highInclusive = roomInclusive;
    }
    const need = whole - (highs - holding.high);
    const needInclusive = openHighs === (holding.highInclusive ? 0 : 1);
    if (complete && (need > low || (need === low && !needInclusive))) {
      low = need;
      lowInclusive = needInclusive;
    }
    return { ...holding, low, high, lowInclusive, highInclusive };
  });
}
