import type { HoldingColumn } from './holding-column.js';
import { partyBelongs, residualBelongs, type Belonging, type OwnershipCase } from './ownership-case.js';
import { percentInterval, percentNumber, type Interval } from './percent.js';
import type { VerdictValue } from './verdict-value.js';
import { holdingText, step, witnessOf, type Witness } from './witness.js';

/**
 * DIRECT_STAKE: a covered party holds a direct share or voting right above the threshold, 0, in the
 * asset (or a rule's own threshold, above it or at least). What a listed firm's unrecorded holders have is a direct stake of its country, where presumed.
 */
export function decideDirectStake(asked: OwnershipCase): { value: VerdictValue; share: Interval } {
  const { index, asset } = asked;
  const reached = asked.rule.comparator === 'AT_LEAST';
  const shares = direct(asked, index.shares[asset]!);
  const ballots = index.votes[asset] === index.shares[asset] ? [] : direct(asked, index.votes[asset]!);
  const threshold = asked.threshold * (index.shares[asset]!.whole / 100);
  const all = [...shares, ...ballots, residualOf(asked)];
  const certainly = all.some(
    ({ belongs, low, lowInclusive }) =>
      belongs === 'COVERED' && (low > threshold || (low === threshold && (reached || !lowInclusive))),
  );
  const possibly = all.some(
    ({ belongs, high, highInclusive }) =>
      belongs !== 'OTHERS' && (high > threshold || (reached && high === threshold && highInclusive)),
  );
  return {
    value: certainly ? 'TRUE' : possibly || index.truncated[asset] ? 'UNDETERMINED' : 'FALSE',
    share: total(asked, [...shares, residualOf(asked)]),
  };
}

export function directStakeWitness(asked: OwnershipCase, share: Interval): Witness {
  const { index, asset, label } = asked;
  const columns = [...new Set([index.shares[asset]!, index.votes[asset]!])];
  const id = index.ids[asset]!;
  const covered = columns.flatMap((column) =>
    column.holdings
      .filter(
        (holding) => isDirect(holding) && holding.owner !== asset && partyBelongs(asked, holding.owner) === 'COVERED',
      )
      .map((holding) => ({ column, holding })),
  );
  covered.sort((a, b) => b.holding.low - a.holding.low || b.holding.high - a.holding.high);
  const steps = covered.map(({ column, holding }) => {
    const what = column === index.shares[asset] ? 'of' : 'of the votes in';
    return step(`${index.ids[holding.owner]} holds ${holdingText(holding, column)} ${what} ${id}`, holding.stakes);
  });
  if (steps.length === 0) {
    steps.push(
      share.high > 0
        ? step(`no stake of ${label} in ${id} is recorded; up to ${percentNumber(share.high)} % may be its`)
        : step(`no direct stake in ${id} is of ${label}`),
    );
  }
  const all = columns.flatMap((column) => column.holdings.flatMap(({ stakes }) => stakes));
  const used = covered.length > 0 ? covered.flatMap(({ holding }) => holding.stakes) : all;
  const first = covered[0];
  return witnessOf(used, steps, first ? [id, index.ids[first.holding.owner]!] : [id]);
}

interface Part {
  readonly belongs: Belonging;
  readonly low: number;
  readonly high: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

const isDirect = ({ stakes }: HoldingColumn['holdings'][number]): boolean =>
  stakes.some(({ directness }) => directness !== 'INDIRECT');

const direct = (asked: OwnershipCase, column: HoldingColumn): Part[] =>
  column.holdings
    .filter((holding) => holding.owner !== asked.asset && isDirect(holding))
    .map(({ owner, low, high, lowInclusive, highInclusive }) => ({
      belongs: counted(asked, partyBelongs(asked, owner)),
      low,
      high,
      lowInclusive,
      highInclusive,
    }));

function residualOf(asked: OwnershipCase): Part {
  const { index, asset } = asked;
  const { whole, lows, highs, complete } = index.shares[asset]!;
  const belongs = counted(asked, residualBelongs(asked, asset));
  const high = complete ? 0 : whole - lows;
  return { belongs, low: Math.max(0, whole - highs), high, lowInclusive: true, highInclusive: true };
}

/** Under OTHERS, what is not known to be covered is not. */
const counted = ({ open }: OwnershipCase, belongs: Belonging): Belonging =>
  belongs === 'OPEN' && !open ? 'OTHERS' : belongs;

function total(asked: OwnershipCase, parts: readonly Part[]): Interval {
  const { whole } = asked.index.shares[asked.asset]!;
  if (asked.index.truncated[asked.asset]) return { low: 0, high: 100 };
  const sum = (of: readonly Part[], end: 'low' | 'high'): number => of.reduce((total, part) => total + part[end], 0);
  const low = sum(
    parts.filter(({ belongs }) => belongs === 'COVERED'),
    'low',
  );
  const high = sum(
    parts.filter(({ belongs }) => belongs !== 'OTHERS'),
    'high',
  );
  const others = sum(
    parts.filter(({ belongs }) => belongs === 'OTHERS'),
    'low',
  );
  return percentInterval({ low: low / whole, high: Math.min(high, whole - others) / whole });
}
