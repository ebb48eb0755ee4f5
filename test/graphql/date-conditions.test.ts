import fc from 'fast-check';
import { readDate } from '../../src/domain/values/partial-date.js';
import type { GraphNode } from '../../src/domain/graph/node.js';
import { filterTest } from '../../src/store/memory/filter-test.js';
import { Generation } from '../../src/store/memory/generation.js';
import { INFO } from '../support/small-graph.js';
import { dateConditions } from '../../src/graphql/filtering/operators.js';

const nothing = new Generation('1', INFO);
const two = (n: number): string => String(n).padStart(2, '0');
/** Dates near each other, so that beginnings and ends meet. */
const date = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.constantFrom(0, 1, 2, 12), fc.constantFrom(0, 1, 2, 28))
  .map(([year, month, day]) => [String(year), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-'));

test('as texts, dates compare by the first day of what is recorded and the first or last of what is asked', () => {
  fc.assert(
    fc.property(date, date, (recorded, asked) => {
      const holds = (operator: string): boolean =>
        dateConditions('date', { [operator]: asked }).every((filter) =>
          filterTest(nothing, filter)({ date: recorded } as unknown as GraphNode),
        );
      const [of, than] = [readDate(recorded)!, readDate(asked)!];
      expect({ recorded, asked, gt: holds('gt'), gte: holds('gte'), lt: holds('lt'), lte: holds('lte') }).toEqual({
        recorded,
        asked,
        gt: of.earliest >= than.end,
        gte: of.earliest >= than.earliest,
        lt: of.earliest < than.earliest,
        lte: of.earliest < than.end,
      });
      // A longer text is a shorter stretch: one lies in the other where it begins with it.
      expect(holds('eq')).toBe(of.earliest >= than.earliest && of.end <= than.end && recorded.length >= asked.length);
    }),
  );
});
