import type { StakeEdge } from '../graph/edge.js';
import { extremeSplit, type Bound } from './extreme-split.js';
import { withPlaces } from './jurisdiction.js';
import { partyBelongs, type OwnershipCase } from './ownership-case.js';
import { intervalText, percentInterval, percentNumber, type Interval } from './percent.js';
import { coveredWhy, holdersText, thresholdText } from './rule-text.js';
import { againstThreshold } from './threshold.js';
import {
  endOf,
  measuresOf,
  restWorth,
  tieredShare,
  tieredShareInside,
  tieredShares,
  type Measure,
  type TieredShares,
} from './tiered-share.js';
import type { VerdictValue } from './verdict-value.js';
import { step, witnessOf, type Witness, type WitnessStep } from './witness.js';

/** FEOC_25, its limb of ownership: what the government has, directly and through tiers, against the threshold. */
export interface TieredDecision {
  readonly value: VerdictValue;
  readonly share: Interval;
  readonly tiers: TieredShares;
}

export function decideTieredShare(asked: OwnershipCase): TieredDecision {
  const tiers = tieredShares(asked);
  const share = tieredShare(asked, tiers);
  const { threshold, rule } = asked;
  const value = againstThreshold(share, () => tieredShareInside(asked), threshold, rule.comparator);
  return { value, share: percentInterval({ low: share.low / 100, high: share.high / 100 }), tiers };
}

/**
 * A line for every tier that counts: its holders, what of each counts, and the sum. TRUE is shown by the low ends,
 * anything else by the high ones. In a loop the lines hold together: each uses what the others give.
 */
export function tieredShareWitness(asked: OwnershipCase, { value, share, tiers }: TieredDecision): Witness {
  const { index, asset } = asked;
  const bound = value === 'TRUE' ? 'LOW' : 'HIGH';
  const worth = value === 'TRUE' ? tiers.low : tiers.high;
  const steps: WitnessStep[] = [];
  const stakes: StakeEdge[] = [];
  const strongest = new Map<number, number>();
  const ends: number[] = [];
  const waiting = [asset];
  const seen = new Set(waiting);
  for (let at = 0; at < waiting.length; at += 1) {
    const node = waiting[at]!;
    if (node !== asset && endOf(asked, node, bound) !== null) {
      ends.push(node);
      steps.push(step(index.truncated[node] ? cutText(asked, node) : endText(asked, node)));
      continue;
    }
    const line = lineOf(asked, node, worth, bound);
    steps.push(line.step);
    stakes.push(...line.stakes);
    if (line.holders[0] !== undefined) strongest.set(node, line.holders[0]);
    for (const holder of line.holders) {
      if (seen.has(holder)) continue;
      seen.add(holder);
      waiting.push(holder);
    }
  }
  if (value !== 'TRUE')
    stakes.push(
      ...measuresOf(index, asset).flatMap((of) => index[of][asset]!.holdings.flatMap((holding) => holding.stakes)),
    );
  steps.push(step(`${holdersText(asked)} has ${intervalText(share)}: ${outcome(asked, value)}`));
  const witness = witnessOf(stakes, steps, chainOf(asked, strongest));
  return withPlaces(
    asked,
    ends.filter((node) => !asked.parties.has(node)),
    witness,
  );
}

const endText = (asked: OwnershipCase, node: number): string =>
  partyBelongs(asked, node) === 'COVERED'
    ? coveredWhy(asked, node)
    : `whether ${asked.index.ids[node]} holds for ${holdersText(asked)} is not known`;

const cutText = ({ index }: OwnershipCase, node: number): string =>
  `who owns ${index.ids[node]} was cut off by a limit; it may be covered`;

function outcome(asked: OwnershipCase, value: VerdictValue): string {
  const wanted = thresholdText(asked);
  return value === 'TRUE' ? wanted : value === 'FALSE' ? `not ${wanted}` : `may or may not be ${wanted}`;
}

const WORDS: Record<Measure, string> = { shares: 'shares', votes: 'votes', boards: 'board seats' };

interface Line {
  readonly step: WitnessStep;
  readonly stakes: readonly StakeEdge[];
  /** Holders of which something counts, that of which most counts first. */
  readonly holders: readonly number[];
}

/** By the measure in which most counts. */
function lineOf(asked: OwnershipCase, node: number, worth: Float64Array, bound: Bound): Line {
  const { index, asset } = asked;
  const lines = measuresOf(index, node).map((measure) => {
    const column = index[measure][node]!;
    const rest = measure === 'boards' ? 0 : restWorth(asked, node, bound);
    const split: number[] = [];
    const part = extremeSplit(column, worth, rest, bound, split);
    return { measure, column, rest, split, part };
  });
  const { measure, column, rest, split, part } = lines.reduce((best, line) => (line.part > best.part ? line : best));
  const percent = (share: number): string => percentNumber((100 * share) / column.whole);
  const counted = column.holdings
    .map((holding, at) => ({ holding, given: split[at]!, counts: worth[holding.owner]! }))
    .filter(({ given, counts }) => given > 0 && counts > 0)
    .sort((a, b) => b.given * b.counts - a.given * a.counts || a.holding.owner - b.holding.owner);
  const terms = counted.map(({ holding, given, counts }) => {
    const factor =
      counts < 1 ? ` x ${percentNumber(100 * counts)} %` : endOf(asked, holding.owner, bound) === 1 ? '' : ' in full';
    return `${index.ids[holding.owner]} ${percent(given)} %${factor}`;
  });
  const unrecorded = rest === 1 ? split[column.holdings.length]! : 0;
  if (unrecorded > 0) terms.push(`unrecorded holders ${percent(unrecorded)} %`);
  const what = `of the ${WORDS[measure]} of ${index.ids[node]}`;
  const tier =
    part >= 0.5 ? 'half or more, so what it holds counts in full' : 'less than half, so it counts by this part';
  const stakes = counted.flatMap(({ holding }) => holding.stakes);
  const sum = `${bound === 'LOW' ? 'at least' : 'at most'} ${terms.join(' + ')} = ${percentNumber(100 * part)} % ${what}`;
  const text = terms.length === 0 ? `nothing ${what} counts` : node === asset ? sum : `${sum}: ${tier}`;
  return { step: step(text, stakes), stakes, holders: counted.map(({ holding }) => holding.owner) };
}

/** Up to the covered party by what counts most at every step, as far as no party is met twice. */
function chainOf({ index, asset }: OwnershipCase, strongest: ReadonlyMap<number, number>): string[] {
  const chain = new Set([asset]);
  for (let node = strongest.get(asset); node !== undefined && !chain.has(node); node = strongest.get(node)) {
    chain.add(node);
  }
  return [...chain].map((node) => index.ids[node]!);
}
