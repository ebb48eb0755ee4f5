import fc from 'fast-check';
import type { TimedClaim } from '../claims/timed-claim.js';
import { edgeDisputes, stateOn, valueUnder } from './edge-disputes.js';
import { whyPreferred } from './preference.js';
import { keyed, stakeClaim as claim, STAKES, type StakeValue } from './testing/stake-claims.js';

/** Disputes as text: `a+c | b, 2024-01-01..open`, the standing side first. */
const read = (claims: TimedClaim<StakeValue>[]): string[] =>
  edgeDisputes(keyed(claims)).map(({ sides, period }) =>
    [
      sides.map((side) => side.map(({ id }) => id).join('+')).join(' | '),
      `${period.from}..${period.until.replace('9999-12-31', 'open')}`,
    ].join(', '),
  );

describe('conflicts among the claims of one stake', () => {
  it.each<[string, TimedClaim<StakeValue>[], string[]]>([
    ['a later value succeeds', [claim('a', '36', { asOf: '2018' }), claim('b', '63', { asOf: '2024' })], []],
    [
      '49 and 51 of one year',
      [claim('a', '49', { asOf: '2024' }), claim('b', '51', { asOf: '2024' })],
      ['a | b, 2024-01-01..open'],
    ],
    [
      'the newer statement is preferred',
      [claim('a', '49', { asOf: '2024', statedOn: '2024' }), claim('b', '51', { asOf: '2024', statedOn: '2025' })],
      ['b | a, 2024-01-01..open'],
    ],
    [
      'what leaves room for each other',
      [claim('a', 'majority', { asOf: '2024' }), claim('b', '63', { asOf: '2024' })],
      [],
    ],
    [
      'a vague claim sides with the preferred of those it allows',
      [
        claim('a', '60', { asOf: '2024' }),
        claim('b', '63', { asOf: '2024', confidence: 'medium' }),
        claim('c', 'majority', { asOf: '2024', confidence: 'medium' }),
      ],
      ['a | b, 2024-01-01..open'],
    ],
    [
      'a claim with a stated end against one inside its time',
      [
        claim('a', '49', { from: '2019', until: '2023', statedOn: '2024' }),
        claim('b', '51', { asOf: '2021', statedOn: '2021' }),
      ],
      ['a | b, 2021-01-01..2024-01-01'],
    ],
    [
      'the same, where the one inside is newer and rules from then on',
      [
        claim('a', '49', { from: '2019', until: '2023', statedOn: '2020' }),
        claim('b', '51', { asOf: '2021', statedOn: '2021' }),
      ],
      ['b | a, 2021-01-01..2024-01-01'],
    ],
    [
      'an undated claim against what stands',
      [claim('a', '80', { asOf: '2024' }), claim('b', '70')],
      ['a | b, 2026-05-31..open'],
    ],
    [
      'an undated claim against what is past',
      [claim('a', '80', { asOf: '2020' }), claim('b', '70', { asOf: '2024' }), claim('c', '70')],
      [],
    ],
    [
      'a weak claim is a rival, and never preferred',
      [claim('a', '63', { asOf: '2022' }), claim('b', '10', { asOf: '2022', confidence: 'low', statedOn: '2025' })],
      ['a | b, 2022-01-01..open'],
    ],
    [
      'a plan and a fact',
      [claim('a', '63', { asOf: '2022' }), claim('b', '10', { asOf: '2022', status: 'PLANNED' })],
      [],
    ],
    [
      'two plans of one day',
      [claim('a', '63', { asOf: '2022', status: 'PLANNED' }), claim('b', '10', { asOf: '2022', status: 'PLANNED' })],
      ['a | b, 2022-01-01..open'],
    ],
    [
      'three sides, the standing value first',
      [
        claim('a', '40', { asOf: '2022' }),
        claim('b', '50', { asOf: '2022' }),
        claim('c', '60', { asOf: '2022' }),
        claim('d', '50', { asOf: '2022' }),
      ],
      ['a | b+d | c, 2022-01-01..open'],
    ],
  ])('%s', (_, claims, disputes) => {
    expect(read(claims)).toEqual(disputes);
  });

  it.each([
    ['NOT_WEAK', claim('b', '1'), claim('a', '2', { confidence: 'low', statedOn: '2025' })],
    ['DATED', claim('b', '1', { asOf: '2024', confidence: 'medium' }), claim('a', '2')],
    [
      'NEWER_STATEMENT',
      claim('b', '1', { statedOn: '2025', confidence: 'medium' }),
      claim('a', '2', { statedOn: '2024' }),
    ],
    [
      'HIGHER_CONFIDENCE',
      claim('b', '1', { statedOn: '2024' }),
      claim('a', '2', { statedOn: '2024', confidence: 'medium' }),
    ],
    ['SMALLER_ID', claim('a', '1', { statedOn: '2024' }), claim('b', '2', { statedOn: '2024' })],
  ])('%s tells a preferred claim from its rival', (reason, preferred, rival) => {
    expect(whyPreferred(preferred, rival)).toBe(reason);
  });
});

const dates = fc.constantFrom<string | null>(null, '2018', '2020', '2020-01-15', '2021', '2024');
const drafts = fc.array(
  fc.record({
    typed: fc.constantFrom('10', '36', '63', 'majority', '25..50', ''),
    from: dates,
    until: fc.constantFrom(null, null, '2022', '2024-12'),
    asOf: dates,
    statedOn: dates,
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    status: fc.constantFrom('CURRENT' as const, 'CURRENT' as const, 'PLANNED' as const),
  }),
  { maxLength: 7 },
);
type Drafts = typeof drafts extends fc.Arbitrary<infer T> ? T : never;
const claimsOf = (of: Drafts): TimedClaim<StakeValue>[] =>
  of
    .filter((d) => d.from === null || d.until === null || d.from < d.until)
    .map(({ typed, ...fields }, n) => claim(`c${n}`, typed, fields));
const RUNS = { numRuns: 1_000 };

describe('conflicts of any claims', () => {
  it('do not depend on the order in which the claims were read', () => {
    const shuffled = drafts.chain((made) => {
      const claims = claimsOf(made);
      return fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }));
    });
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        expect(read(other)).toEqual(read(claims));
      }),
      RUNS,
    );
  });

  it('are none where all values leave room for each other', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        const agreeing = made
          .map((draft) => ({ ...draft, typed: draft.typed === '10' ? '63' : draft.typed }))
          .filter(({ typed }) => ['63', 'majority', ''].includes(typed));
        expect(read(claimsOf(agreeing))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are between claims that exclude each other: within a side none does, and each has a rival', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        for (const { sides } of edgeDisputes(keyed(claimsOf(made)))) {
          expect(sides.length).toBeGreaterThan(1);
          const contradict = (a: TimedClaim<StakeValue>, b: TimedClaim<StakeValue>): boolean =>
            STAKES.contradicts(a.value, b.value);
          for (const side of sides) {
            for (const a of side) {
              expect(side.some((b) => contradict(a, b))).toBe(false);
              expect(sides.some((other) => other.some((b) => contradict(a, b)))).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('are answered by the side that comes first, where the claims are of one moment', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        const all = keyed(claimsOf(made.map((draft) => ({ ...draft, from: '2020', until: null }))));
        for (const { sides, period, status } of edgeDisputes(all)) {
          const standing = stateOn(all.states, status, period.from)!.value;
          for (const { value } of sides[0]!) expect(STAKES.contradicts(value, standing)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('under any side, have what its claims say standing', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        const all = keyed(claimsOf(made));
        for (const { sides, period, status } of edgeDisputes(all)) {
          for (const side of sides) {
            const standing = valueUnder(all, side, status, period.from);
            for (const { value } of side) expect(STAKES.contradicts(value, standing)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('under any side of one moment, the timeline itself says so', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        const all = keyed(claimsOf(made.map((draft) => ({ ...draft, from: '2020', until: null }))));
        for (const { sides, period, status } of edgeDisputes(all)) {
          for (const side of sides) {
            const alone = stateOn(keyed(side).states, status, period.from)!.value;
            const standing = valueUnder(all, side, status, period.from);
            // The other claims can only narrow what the side leaves open.
            expect(STAKES.confirms(alone, standing)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});
