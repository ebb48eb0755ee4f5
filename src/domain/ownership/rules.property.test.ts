import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { OwnershipIndex } from './ownership-graph.js';
import {
  exactMatrix,
  indexOf,
  nodeName,
  randomOwnership,
  runs,
  sampleMatrix,
  textOf,
  withShares,
  type RandomOwnership,
} from './testing/arbitrary-ownership.js';
import { ask, type RuleName } from './testing/ask.js';
import {
  coveredByAllSets,
  coveredByDefinition,
  greatestByDefinition,
  tieredByDefinition,
} from './testing/brute-force-rules.js';
import { absorbed } from './testing/exact-ownership.js';
import { graphFromText, indexFromText } from './testing/graph-from-text.js';
import { indexOwnership } from './ownership-graph.js';
import { BUILT_IN_RULES } from './built-in-rules.js';
import { decide, type VerdictValue } from './verdict.js';

const seedsOf = (random: RandomOwnership, bits: number): number[] =>
  random.columns.map((_, node) => node).filter((node) => (bits >> node) & 1);
const named = (nodes: readonly number[]): string[] => nodes.map(nodeName);
const bits = fc.integer({ min: 1, max: 255 });
const exact = (nodes: number) => randomOwnership({ nodes, holders: 4, width: 0 });
const open = randomOwnership({ nodes: 6, holders: 3, width: 60, complete: true });
const HALF = new Fraction(1, 2);

describe('AGGREGATE_50', () => {
  const values = (index: OwnershipIndex, size: number, parties: readonly string[]): VerdictValue[] =>
    Array.from({ length: size }, (_, node) => ask(index, 'AGGREGATE_50', nodeName(node), { parties }).value);

  test('is its own definition', () => {
    fc.assert(
      fc.property(exact(7), bits, (random, chosen) => {
        const seeds = new Set(seedsOf(random, chosen));
        const matrix = exactMatrix(random);
        const expected = coveredByDefinition(matrix, seeds, HALF);
        expect(expected).toEqual(coveredByAllSets(matrix, seeds, HALF));
        const found = values(indexOf(random), matrix.length, named([...seeds]));
        expect(found).toEqual(matrix.map((_, node) => (expected.has(node) ? 'TRUE' : 'FALSE')));
      }),
      { numRuns: runs(1000) },
    );
  }, 120_000);

  test('a rule of a dataset with another threshold is its definition too', () => {
    const rule = BUILT_IN_RULES.find(({ id }) => id === 'rule:AGGREGATE_50')!;
    fc.assert(
      fc.property(exact(7), bits, fc.integer({ min: 1, max: 99 }), (random, chosen, threshold) => {
        const seeds = new Set(seedsOf(random, chosen));
        const expected = coveredByDefinition(exactMatrix(random), seeds, new Fraction(threshold, 100));
        const index = indexOf(random);
        random.columns.forEach((_, node) => {
          const question = { rule: { ...rule, threshold }, asset: nodeName(node), parties: named([...seeds]) };
          expect(decide(index, question).value).toBe(expected.has(node) ? 'TRUE' : 'FALSE');
        });
      }),
      { numRuns: runs(300) },
    );
  });

  test('warns of a loop exactly where only the greatest fixed point covers', () => {
    fc.assert(
      fc.property(exact(6), bits, (random, chosen) => {
        const matrix = exactMatrix(random);
        const seeds = new Set(seedsOf(random, chosen));
        const least = coveredByDefinition(matrix, seeds, HALF);
        // From the least on, since cover may rest on what the seeds lead to.
        const greatest = greatestByDefinition(matrix, least, HALF);
        const index = indexOf(random);
        matrix.forEach((_, node) => {
          const { warnings } = ask(index, 'AGGREGATE_50', nodeName(node), { parties: named([...seeds]) });
          const warned = warnings.some(({ code }) => code === 'SELF_SUPPORTING_LOOP');
          expect(warned).toBe(greatest.has(node) && !least.has(node));
        });
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('FEOC_25', () => {
  test('with exact shares is its definition', () => {
    fc.assert(
      fc.property(exact(7), bits, (random, chosen) => {
        const seeds = seedsOf(random, chosen);
        const expected = tieredByDefinition(exactMatrix(random), new Set(seeds));
        const index = indexOf(random);
        random.columns.forEach((_, node) => {
          const { value, share } = ask(index, 'FEOC_25', nodeName(node), { parties: named(seeds) });
          const part = 100 * expected[node]!.valueOf();
          expect(share!.low).toBeCloseTo(part, 6);
          expect(share!.high).toBeCloseTo(part, 6);
          expect(value).toBe(expected[node]!.gte(0.25) ? 'TRUE' : 'FALSE');
        });
      }),
      { numRuns: runs(1000) },
    );
  }, 120_000);
});

describe('BENEFICIAL_25', () => {
  const asPersons = (random: RandomOwnership, persons: readonly number[]): OwnershipIndex => {
    const firms = random.columns.map((_, node) => node).filter((node) => !persons.includes(node));
    return indexFromText(textOf(random), {
      kinds: { Firm: named(firms).join(' '), Person: named(persons).join(' ') },
    });
  };

  test('with exact shares is the largest part of one person', () => {
    fc.assert(
      fc.property(exact(7), bits, (random, chosen) => {
        const persons = seedsOf(random, chosen);
        // Nobody owns a person.
        const free = { ...random, columns: random.columns.map((of, node) => (persons.includes(node) ? [] : of)) };
        const matrix = exactMatrix(free);
        const parts = persons.map((person) => absorbed(matrix, new Set([person])));
        const index = asPersons(free, persons);
        free.columns.forEach((_, node) => {
          if (persons.includes(node)) return;
          const most = parts.reduce((max, part) => (part[node]!.gt(max) ? part[node]! : max), new Fraction(0));
          const { value, share } = ask(index, 'BENEFICIAL_25', nodeName(node), { parties: named(persons) });
          expect(share!.low).toBeCloseTo(100 * most.valueOf(), 6);
          expect(share!.high).toBeCloseTo(100 * most.valueOf(), 6);
          expect(value).toBe(most.gte(0.25) ? 'TRUE' : 'FALSE');
        });
      }),
      { numRuns: runs(500) },
    );
  }, 120_000);
});

const questions = fc.record({
  rule: fc.constantFrom<RuleName>('AGGREGATE_50', 'FEOC_25', 'BENEFICIAL_25'),
  chosen: bits,
  asset: fc.nat(5),
});
type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

/** Every second listed node is a person, so that each rule has something to say. */
function facts(random: RandomOwnership, chosen: number) {
  const seeds = seedsOf(random, chosen);
  const persons = seeds.filter((_, at) => at % 2 === 0);
  const firms = random.columns.map((_, node) => node).filter((node) => !persons.includes(node));
  const columns = random.columns.map((of, node) => (persons.includes(node) ? [] : of));
  return {
    columns,
    parties: named(seeds),
    options: { kinds: { Firm: named(firms).join(' '), Person: named(persons).join(' ') } },
  };
}

function verdictOf(random: RandomOwnership, { rule, chosen, asset }: Question) {
  const { columns, parties, options } = facts(random, chosen);
  const index = indexFromText(textOf({ ...random, columns }), options);
  return ask(index, rule, nodeName(asset % random.columns.length), { parties });
}

describe('each of these rules', () => {
  test('a settled verdict is never contradicted by shares inside the intervals, nor its bounds', () => {
    fc.assert(
      fc.property(
        open,
        questions,
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 20 }), {
          minLength: 6,
          maxLength: 6,
        }),
        (random, question, samples) => {
          // Completely stated owners fill up to 100, which a sample need not do.
          const loose = { ...random, complete: random.complete.map(() => false) };
          const { value, share } = verdictOf(loose, question);
          for (const parts of samples) {
            const inside = verdictOf(withShares(loose, sampleMatrix(loose, parts)), question);
            if (value !== 'UNDETERMINED') expect(inside.value).toBe(value);
            expect(inside.share!.low).toBeGreaterThanOrEqual(share!.low - 1e-6);
            expect(inside.share!.high).toBeLessThanOrEqual(share!.high + 1e-6);
          }
        },
      ),
      { numRuns: runs(1000) },
    );
  }, 120_000);

  test('knowing a share better changes no settled verdict and widens no bound', () => {
    fc.assert(
      fc.property(
        open,
        questions,
        fc.nat(5),
        fc.nat(2),
        fc.integer({ min: 0, max: 100 }),
        (random, question, of, at, part) => {
          const before = verdictOf(random, question);
          const asset = of % random.columns.length;
          const range = random.columns[asset]![at];
          if (!range) return;
          const middle = Math.round((range.low + ((range.high - range.low) * part) / 100) * 1e6) / 1e6;
          for (const narrower of [
            { ...range, high: middle },
            { ...range, low: middle },
          ]) {
            const column = random.columns[asset]!.with(at, narrower);
            // What cannot all be true is believed differently.
            const lows = column.reduce((sum, { low }) => sum + low, 0);
            const highs = column.reduce((sum, { high }) => sum + high, 0);
            if (lows > 100 || (random.complete[asset] && highs < 100)) continue;
            const after = verdictOf({ ...random, columns: random.columns.with(asset, column) }, question);
            if (before.value !== 'UNDETERMINED') expect(after.value).toBe(before.value);
            expect(after.share!.low).toBeGreaterThanOrEqual(before.share!.low - 1e-6);
            expect(after.share!.high).toBeLessThanOrEqual(before.share!.high + 1e-6);
          }
        },
      ),
      { numRuns: runs(1000) },
    );
  }, 120_000);

  test('the order of stakes, the names of parties and a stake in two parts change nothing', () => {
    fc.assert(
      fc.property(open, questions, fc.integer({ min: 1, max: 99 }), (random, question, percent) => {
        const before = verdictOf(random, question);
        const { columns, parties, options } = facts(random, question.chosen);
        const text = textOf({ ...random, columns });
        const asset = nodeName(question.asset % random.columns.length);
        const graph = graphFromText(text, options);
        const reversed = indexOwnership({ ...graph, stakes: [...graph.stakes].reverse() });
        const split = indexOwnership({
          ...graph,
          stakes: graph.stakes.flatMap((stake) => {
            const { low, high, ...ends } = stake.share!;
            const first = { low: Math.floor((low * percent) / 100), high: Math.floor((high * percent) / 100) };
            return [
              { ...stake, share: { ...ends, ...first } },
              { ...stake, id: `${stake.id}#2`, share: { ...ends, low: low - first.low, high: high - first.high } },
            ];
          }),
        });
        const renamed = (id: string): string => `z${99 - Number(id.slice(1))}`;
        const relabelled = indexFromText(text.replace(/n\d\d/g, renamed), {
          kinds: Object.fromEntries(
            Object.entries(options.kinds).map(([kind, names]) => [kind, names.replace(/n\d\d/g, renamed)]),
          ),
        });
        for (const after of [
          ask(reversed, question.rule, asset, { parties }),
          ask(split, question.rule, asset, { parties }),
          ask(relabelled, question.rule, renamed(asset), { parties: parties.map(renamed) }),
        ]) {
          expect(after.value).toBe(before.value);
          expect(after.share!.low).toBeCloseTo(before.share!.low, 7);
          expect(after.share!.high).toBeCloseTo(before.share!.high, 7);
        }
      }),
      { numRuns: runs(500) },
    );
  }, 120_000);
});
