import fc from 'fast-check';
import { ask, type RuleName } from './testing/ask.js';
import {
  indexOf,
  nodeName,
  randomOwnership,
  rangesOf,
  runs,
  withShares,
  type RandomOwnership,
} from './testing/arbitrary-ownership.js';
import { cornerMatrices } from './testing/exact-ownership.js';
import type { VerdictValue } from './verdict.js';

const questions = fc.record({
  rule: fc.constantFrom<RuleName>('DIRECT_STAKE', 'EFFECTIVE_SHARE', 'MAJORITY_CONTROL', 'AGGREGATE_50', 'FEOC_25'),
  residual: fc.constantFrom('OPEN', 'OTHERS'),
  presumed: fc.constantFrom('COUNT', 'IGNORE'),
  country: fc.constantFrom('CN', 'US'),
  asset: fc.nat(3),
  threshold: fc.constantFrom(10, 25, 50, 75),
});
type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

function verdict(random: RandomOwnership, { rule, asset, threshold, ...question }: Question) {
  const name = nodeName(asset % random.columns.length);
  return ask(indexOf(random), rule, name, { ...question, ...(rule === 'EFFECTIVE_SHARE' ? { threshold } : {}) });
}

const LIMIT = 300;

function* extremes(random: RandomOwnership): Generator<RandomOwnership> {
  let count = 0;
  for (const matrix of cornerMatrices(rangesOf(random), random.complete)) {
    if ((count += 1) > LIMIT) return;
    yield withShares(random, matrix);
  }
}

const small = randomOwnership({ nodes: 5, holders: 3, width: 100, complete: true });

test('a verdict that is settled stays so whatever the shares turn out to be', () => {
  fc.assert(
    fc.property(small, questions, (random, question) => {
      const { value } = verdict(random, question);
      if (value === 'UNDETERMINED') return;
      for (const exact of extremes(random)) expect(verdict(exact, question).value).toBe(value);
    }),
    { numRuns: runs(300) },
  );
}, 120_000);

test('an effective share that is undetermined could turn out either way', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 4, holders: 2, width: 100, complete: true }), questions, (random, asked) => {
      const question = { ...asked, rule: 'EFFECTIVE_SHARE', residual: 'OTHERS' } as const;
      if (verdict(random, question).value !== 'UNDETERMINED') return;
      const values = new Set<VerdictValue>();
      for (const exact of extremes(random)) values.add(verdict(exact, question).value);
      expect([...values].sort()).toEqual(['FALSE', 'TRUE']);
    }),
    { numRuns: runs(300) },
  );
}, 120_000);

test('OTHERS knows at least what OPEN knows, and says where OPEN would differ', () => {
  fc.assert(
    fc.property(small, questions, (random, question) => {
      const open = verdict(random, { ...question, residual: 'OPEN' });
      const others = verdict(random, { ...question, residual: 'OTHERS' });
      if (open.value !== 'UNDETERMINED') expect(others.value).toBe(open.value);
      const warned = others.warnings.some(({ code }) => code === 'RESIDUAL_COULD_DECIDE');
      expect(warned).toBe(others.value === 'FALSE' && open.value !== 'FALSE');
    }),
    { numRuns: runs(500) },
  );
});

test('the settling set settles it, and no smaller set of stakes does', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 4, holders: 3, width: 60 }), questions, (random, asked) => {
      const question = { ...asked, residual: 'OTHERS' } as const;
      const { value, settledBy, settledByMinimal } = verdict(random, question);
      if (value !== 'UNDETERMINED') return;
      expect(settledBy.length).toBeGreaterThan(0);
      expect(settledByMinimal).toBe(true);
      const open = random.columns.flatMap((ranges, asset) =>
        ranges.flatMap(({ owner, low, high }) => (low < high ? [`${nodeName(owner)}>${nodeName(asset)}`] : [])),
      );
      const reported = settledBy.map(({ stake }) => stake!);
      expect(canSettle(random, question, new Set(reported))).toBe(true);
      for (const subset of smallerSubsets(open, reported.length)) {
        expect(canSettle(random, question, new Set(subset))).toBe(false);
      }
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

/** Whether some extreme values of these stakes alone make the verdict TRUE or FALSE. */
function canSettle(random: RandomOwnership, question: Question, stakes: ReadonlySet<string>): boolean {
  const isFixed = (owner: number, asset: number): boolean => stakes.has(`${nodeName(owner)}>${nodeName(asset)}`);
  const onlyThese = random.columns.map((ranges, asset) =>
    ranges.map((range) => (isFixed(range.owner, asset) ? range : { ...range, high: range.low })),
  );
  for (const { columns } of extremes({ ...random, columns: onlyThese })) {
    const supposed = random.columns.map((ranges, asset) =>
      ranges.map((range, at) => (isFixed(range.owner, asset) ? columns[asset]![at]! : range)),
    );
    if (verdict({ ...random, columns: supposed }, question).value !== 'UNDETERMINED') return true;
  }
  return false;
}

function smallerSubsets(items: readonly string[], size: number): string[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, at) => (bits >> at) & 1)).filter(
    (subset) => subset.length < size,
  );
}
