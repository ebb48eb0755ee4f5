import fc from 'fast-check';
import type { OwnershipIndex } from './ownership-graph.js';
import { runs } from './testing/arbitrary-ownership.js';
import { ask, type RuleName } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';

/** All kinds of interest, exclusive ends, unstated control, and cuts: what the other properties leave out. */
const NODES = ['a', 'b', 'c', 'd', 'e'];
/** Firms alone; and with a person and the state among them, for rules that count theirs only. */
const WORLDS: readonly GraphOptions[] = [
  { countries: { CN: 'a d', US: 'b e' }, listed: 'a c', kinds: { Firm: NODES.join(' ') } },
  { countries: { CN: 'a d CN', US: 'b' }, listed: 'b', kinds: { Firm: 'a b c', Person: 'd', Country: 'CN' } },
];
const MICRO = 1e-6;

const stake = fc.record({
  owner: fc.constantFrom(...NODES, 'CN'),
  asset: fc.constantFrom(...NODES),
  low: fc.constantFrom(0, 10, 20, 25, 30, 40, 50, 60),
  width: fc.constantFrom(0, 5, 10, 20, 40, 50, 100),
  lowIn: fc.boolean(),
  highIn: fc.boolean(),
  kind: fc.constantFrom('', '', '', '', 'votes', 'board', 'unknown', 'contract', 'legal directing', 'indirect'),
});
type Stake = typeof stake extends fc.Arbitrary<infer S> ? S : never;

const questions = fc.record({
  rule: fc.constantFrom<RuleName>(
    'DIRECT_STAKE',
    'EFFECTIVE_SHARE',
    'MAJORITY_CONTROL',
    'AGGREGATE_50',
    'FEOC_25',
    'BENEFICIAL_25',
  ),
  residual: fc.constantFrom('OPEN', 'OTHERS'),
  threshold: fc.constantFrom(25, 50),
  asset: fc.constantFrom(...NODES),
  world: fc.constantFrom(...WORLDS),
});
type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

const verdict = (index: OwnershipIndex, { rule, residual, threshold, asset }: Question) =>
  ask(index, rule, asset, { country: 'CN', residual, ...(rule === 'EFFECTIVE_SHARE' ? { threshold } : {}) });

/** Stakes of one kind in one asset share 100 %. */
const column = ({ asset, kind }: Stake): string => `${asset} ${kind === 'votes' || kind === 'board' ? kind : 'shares'}`;

/** At most one stake of a kind between two nodes, and no column whose low ends pass 100. */
function consistent(all: readonly Stake[]): Stake[] {
  const seen = new Set<string>();
  const sums = new Map<string, number>();
  return all.filter((of) => {
    const sum = (sums.get(column(of)) ?? 0) + of.low;
    const key = `${of.owner}>${of.asset} ${of.kind}`;
    if (sum > 99 || seen.has(key)) return false;
    seen.add(key);
    sums.set(column(of), sum);
    return true;
  });
}

const highOf = ({ low, width }: Stake): number => Math.min(100, low + width);

const asIntervals = (stakes: readonly Stake[]): string =>
  stakes
    .map((of) => {
      const { owner, asset, low, lowIn, highIn, kind } = of;
      const share = of.width === 0 ? low : `${lowIn ? '[' : '('}${low},${highOf(of)}${highIn ? ']' : ')'}`;
      return `${owner}>${asset} ${share} ${kind}`;
    })
    .join(', ');

/** Values inside the intervals: each takes the part that `picks` says of the room that the others leave. */
function asExact(stakes: readonly Stake[], picks: readonly number[]): string {
  const leastOf = ({ low, width, lowIn }: Stake): number => (width === 0 || lowIn ? low : low + MICRO);
  const mostOf = (of: Stake): number => (of.width === 0 || of.highIn ? highOf(of) : highOf(of) - MICRO);
  const left = new Map<string, number>();
  for (const of of stakes) left.set(column(of), (left.get(column(of)) ?? 100) - leastOf(of));
  return stakes
    .map((of, at) => {
      const pick = picks[at % picks.length]!;
      const room = Math.min(mostOf(of) - leastOf(of), left.get(column(of))!);
      const share = Math.round((leastOf(of) + room * pick) / MICRO) * MICRO;
      left.set(column(of), left.get(column(of))! - (share - leastOf(of)));
      const kind = of.kind === 'contract' ? `contract ${pick > 0 ? 'directing' : 'veto'}` : of.kind;
      return `${of.owner}>${of.asset} ${share.toFixed(6)} ${kind}`;
    })
    .join(', ');
}

const believed = (index: OwnershipIndex): boolean =>
  index.compared.size === 0 &&
  [...index.shares, ...index.votes, ...index.boards].every(({ excess }) => excess === 'NONE');

const picks = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 9 });

test('a settled verdict stays so whatever is learnt of shares and control', () => {
  fc.assert(
    fc.property(
      fc.array(stake, { maxLength: 9 }).map(consistent),
      questions,
      fc.array(picks, { minLength: 6, maxLength: 6 }),
      (stakes, question, samples) => {
        const index = indexFromText(asIntervals(stakes), question.world);
        // Contradictions change what is believed, so that no sample is inside.
        if (!believed(index)) return;
        const { value } = verdict(index, question);
        if (value === 'UNDETERMINED') return;
        for (const sample of samples) {
          expect(verdict(indexFromText(asExact(stakes, sample), question.world), question).value).toBe(value);
        }
      },
    ),
    { numRuns: runs(1500) },
  );
});

test('a settled verdict stays so whatever lies above a cut', () => {
  fc.assert(
    fc.property(
      fc.array(stake, { maxLength: 9 }).map(consistent),
      questions,
      fc.constantFrom(...NODES),
      (stakes, question, cut) => {
        const index = indexFromText(asIntervals(stakes), question.world);
        const below = stakes.filter(({ asset }) => asset !== cut);
        const truncated = indexFromText(asIntervals(below), { ...question.world, truncated: cut });
        if (!believed(index) || !believed(truncated)) return;
        const { value } = verdict(truncated, question);
        if (value !== 'UNDETERMINED') expect(verdict(index, question).value).toBe(value);
      },
    ),
    { numRuns: runs(1500) },
  );
});

test('every verdict has a witness and a settling set that can be read', () => {
  fc.assert(
    fc.property(fc.array(stake, { maxLength: 9 }), questions, (stakes, question) => {
      const index = indexFromText(asIntervals(stakes), question.world);
      const { value, witness, settledBy, asset } = verdict(index, question);
      expect(witness.chain[0]).toBe(asset);
      expect(witness.steps.length).toBeGreaterThan(0);
      for (const { text } of witness.steps) expect(text).not.toMatch(/NaN|undefined|Infinity/);
      for (const step of witness.steps) expect(witness.stakes).toEqual(expect.arrayContaining([...step.stakes]));
      if (value !== 'UNDETERMINED') expect(settledBy).toEqual([]);
    }),
    { numRuns: runs(1000) },
  );
});
