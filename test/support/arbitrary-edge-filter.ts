import fc from 'fast-check';
import type { EdgesAt, Filter } from '../../src/store/graph-store.js';
import type { Condition, Term, TermCondition } from '../../src/store/tally-query.js';
import { PERCENT } from '../../src/domain/values/share.js';
import { COUNTRIES, DAYS } from './arbitrary-market.js';

/** Random conditions on the edges of a random market, and on its nodes by the edges at them. */
const one = fc.constantFrom;
const ENDS = ['firm:f0', 'firm:f1', 'firm:f2', 'facility:p0', 'facility:p1', ...COUNTRIES, 'firm:nobody'];

const NAMES = ['p0', 'p1', 'p3', 'f0', 'f2', 'aa'];

const among = (term: Term, values: readonly string[]): fc.Arbitrary<TermCondition> =>
  fc.subarray([...values]).map((some) => ({ term, in: some }));
const compared = (term: Term, values: readonly (string | number)[]): fc.Arbitrary<TermCondition> =>
  fc
    .tuple(fc.boolean(), one(...values))
    .map(([from, value]) => (from ? { term, from: value } : { term, below: value }));
const missing = (...terms: Term[]): fc.Arbitrary<TermCondition> =>
  fc.tuple(one(...terms), fc.boolean()).map(([term, is]) => ({ term, missing: is }));

const end = (at: 'from' | 'to'): fc.Arbitrary<TermCondition>[] => [
  among({ at, property: 'id' }, ENDS),
  among({ at, derived: 'COUNTRY' }, COUNTRIES),
  missing({ at, derived: 'COUNTRY' }),
];
const self = (property: string): Term => ({ at: 'self', property });
const share = (part: 'LEAST' | 'MOST'): Term => ({ at: 'self', property: 'share', part });
const ENDS_OF_SHARES = [10, 25, 50, 60, 100].map((percent) => percent * PERCENT);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  ...end('from'),
  ...end('to'),
  among(self('interest'), ['SHAREHOLDING', 'VOTING_RIGHTS']),
  among(self('product'), ['mineral:x', 'product:y']),
  compared(self('validFrom'), DAYS),
  compared(self('validUntil'), DAYS),
  compared(share('LEAST'), ENDS_OF_SHARES),
  compared(share('MOST'), [...ENDS_OF_SHARES, 60 * PERCENT - 1]),
  missing(self('share'), self('product')),
);

export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 3, size: 'max' });
  return {
    tree: fc.oneof(
      { maxDepth: 3 },
      { weight: 5, arbitrary: leaf },
      { weight: 2, arbitrary: parts.map((all) => ({ all })) },
      { weight: 2, arbitrary: parts.map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('tree').map((not) => ({ not })) },
    ),
  };
}).tree;

export const arbitraryEdges: fc.Arbitrary<EdgesAt> = fc.record({
  kind: one('STAKE', 'SUPPLY'),
  direction: one('in', 'out'),
  asOf: one(...DAYS, '2026-01-01'),
  statuses: one<EdgesAt['statuses'][]>(['CURRENT'], ['PLANNED'], ['CURRENT', 'PLANNED'], []),
  where: fc.array(arbitraryCondition, { maxLength: 2 }),
});

export const arbitraryFilter: fc.Arbitrary<Filter> = fc.letrec<{ tree: Filter }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 2, size: 'max' });
  return {
    tree: fc.oneof(
      { maxDepth: 3 },
      { weight: 6, arbitrary: arbitraryEdges.map((some): Filter => ({ some })) },
      { weight: 1, arbitrary: fc.subarray(NAMES).map((value): Filter => ({ property: 'name', is: 'in', value })) },
      { weight: 2, arbitrary: parts.map((all) => ({ all })) },
      { weight: 1, arbitrary: parts.map((any) => ({ any })) },
      { weight: 2, arbitrary: tie('tree').map((not) => ({ not })) },
    ),
  };
}).tree;
