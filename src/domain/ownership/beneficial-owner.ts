import { ancestry } from './ancestry.js';
import type { Bound } from './extreme-split.js';
import { narrowed } from './indirect-claims.js';
import { partyBelongs, residualBelongs, sharesAbove, type Belonging, type OwnershipCase } from './ownership-case.js';
import { componentsOf, type OwnershipIndex } from './ownership-graph.js';
import type { Payoff } from './payoff.js';
import { percentInterval, type Interval } from './percent.js';
import { withAllEndsPulledIn } from './pulled-in.js';
import { ShareSolver } from './share-solver.js';
import { againstThreshold } from './threshold.js';
import type { VerdictValue } from './verdict-value.js';
import { madeOnce } from '../values/made-once.js';

export interface BeneficialDecision {
  readonly value: VerdictValue;
  /** The largest part that one person has: at least, and at most. */
  readonly share: Interval;
  /** The person on whom a TRUE rests, else the one who may have most; null where nobody is recorded. */
  readonly person: number | null;
  /** The index by which most is found: of shares, or of votes where these are apart. */
  readonly by: OwnershipIndex;
}

interface Candidate {
  readonly person: number | null;
  readonly share: Interval;
  readonly by: OwnershipIndex;
}

/**
 * EACH + PERSONS + MULTIPLY: whether one natural person reaches the threshold alone, shares multiplying along
 * chains and the chains of one person adding up: Regulation (EU) 2024/1624, Article 52, which counts shares or
 * voting rights. Persons are never added to each other.
 *
 * OPEN: whoever holds what nobody records may be one of them, or one more person; firms without recorded owners
 * may be a person's too. OTHERS: only recorded persons count.
 */
export function decideBeneficialOwner(asked: OwnershipCase): BeneficialDecision {
  const { threshold, rule, asset, index } = asked;
  const candidates = candidatesOf(asked);
  const share = largest(candidates);
  const inside = (): Interval => largest(candidatesOf({ ...asked, index: withAllEndsPulledIn(index) }));
  const value = index.truncated[asset] ? 'UNDETERMINED' : againstThreshold(share, inside, threshold, rule.comparator);
  const best = [...candidates].sort(
    value === 'TRUE' ? (a, b) => b.share.low - a.share.low : (a, b) => b.share.high - a.share.high,
  );
  const named = best.find(({ person, share: { high } }) => person !== null && high > 0);
  return {
    value,
    share: percentInterval({ low: share.low / 100, high: share.high / 100 }),
    person: named?.person ?? null,
    by: (named ?? best[0])?.by ?? index,
  };
}

const largest = (candidates: readonly Candidate[]): Interval => ({
  low: Math.max(0, ...candidates.map(({ share }) => share.low)),
  high: Math.max(0, ...candidates.map(({ share }) => share.high)),
});

function candidatesOf(asked: OwnershipCase): Candidate[] {
  const byVotes = votingIndex(asked);
  return [asked.index, ...(byVotes === null ? [] : [byVotes])].flatMap((index) => candidatesBy({ ...asked, index }));
}

function candidatesBy(asked: OwnershipCase): Candidate[] {
  const { index, asset, open } = asked;
  const { persons, parties, residuals } = endsOf(asked);
  const solver = new ShareSolver(index, [asset]);
  const solve = (ones: readonly number[], rest: readonly number[], bound: Bound): number =>
    solver.solve({ ones: new Set(ones), zeros: new Set(), residuals: new Set(rest) }, bound)(asset);
  const mayBeOnes = open ? parties : [];
  const mayHold = open ? [...residuals.COVERED, ...residuals.OPEN] : residuals.COVERED;
  const recorded = persons.map((person): Candidate => {
    const high = solve([person, ...mayBeOnes], mayHold, 'HIGH');
    const alone = narrowed(index, new Set([person]), asset, { low: solve([person], [], 'LOW'), high });
    return { person, by: index, share: { low: 100 * alone.low, high: 100 * (open ? high : alone.high) } };
  });
  if (mayBeOnes.length === 0 && mayHold.length === 0 && index.cuts.length === 0) return recorded;
  // Somebody of whom only the holding may be known, or what lies above a cut.
  const low = solve([], residuals.COVERED, 'LOW');
  const high = solve(mayBeOnes, mayHold, 'HIGH');
  return [...recorded, { person: null, by: index, share: { low: 100 * low, high: 100 * high } }];
}

interface Ends {
  readonly persons: readonly number[];
  /** Who may be a natural person that is covered. */
  readonly parties: readonly number[];
  readonly residuals: Readonly<Record<Belonging, readonly number[]>>;
}

function endsOf(asked: OwnershipCase): Ends {
  const { index, asset } = asked;
  const persons: number[] = [];
  const parties: number[] = [];
  const residuals: Record<Belonging, number[]> = { COVERED: [], OTHERS: [], OPEN: [] };
  for (const node of sharesAbove(asked)) {
    if (index.truncated[node]) continue;
    const belongs = node === asset ? 'OTHERS' : partyBelongs(asked, node);
    if (belongs === 'COVERED') persons.push(node);
    else if (belongs === 'OPEN') parties.push(node);
    else if (isHeld(asked, node)) residuals[residualBelongs(asked, node)].push(node);
  }
  return { persons, parties, residuals };
}

/** What counts for any person that is or may be covered: how much of an owner may be one's. */
export function anyPerson(asked: OwnershipCase): Payoff {
  const { persons, parties, residuals } = endsOf(asked);
  return {
    ones: new Set([...persons, ...(asked.open ? parties : [])]),
    zeros: new Set(),
    residuals: new Set([...residuals.COVERED, ...(asked.open ? residuals.OPEN : [])]),
  };
}

/** Behind a firm, a plant or an organisation stands whoever holds it; a state and a person are held by nobody. */
const isHeld = ({ index }: OwnershipCase, node: number): boolean => {
  const { kind } = index.facts[node]!;
  return kind === 'Firm' || kind === 'Facility' || (kind === 'Organisation' && index.facts[node]!.publicBody !== true);
};

const byVotes = madeOnce((index: OwnershipIndex): OwnershipIndex => ({
  ...index,
  shares: index.votes,
  compared: new Map(),
  ...componentsOf(index.votes),
}));

/** The index with votes in the place of shares, where anything above the asset has votes apart from them; else null. */
function votingIndex({ index, asset }: OwnershipCase): OwnershipIndex | null {
  const above = ancestry([asset], (node) => index.votes[node]!.holdings.map(({ owner }) => owner));
  return above.every((node) => index.votes[node] === index.shares[node]) ? null : byVotes(index);
}
