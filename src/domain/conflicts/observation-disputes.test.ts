import fc from 'fast-check';
import { observationDisputes, type ObservedClaim } from './observation-disputes.js';
import { scopeOf } from './observation-scope.js';

const claim = (
  id: string,
  value: number,
  fields: Partial<ObservedClaim> = {},
  bound: string | null = null,
): ObservedClaim => ({
  id,
  value: { value, code: null, bound },
  status: 'CURRENT',
  confidence: 'high',
  from: null,
  until: null,
  asOf: null,
  statedOn: '2024',
  ...fields,
});

const read = (claims: ObservedClaim[], property = 'RESERVES'): string[] =>
  observationDisputes(property, claims, '2026-05-31').map(
    ({ timing, sides, period }) =>
      `${timing} ${sides.map((side) => side.map(({ id }) => id).join('+')).join(' | ')} ${period.from}..${period.until.replace('9999-12-31', 'open')}`,
  );

describe('conflicts among observations', () => {
  it.each<[string, ObservedClaim[], string[], string?]>([
    [
      'one year, two numbers',
      [claim('a', 5, { asOf: '2023' }), claim('b', 6, { asOf: '2023' })],
      ['SAME_TIME a | b 2023-01-01..2024-01-01'],
    ],
    ['two years', [claim('a', 5, { asOf: '2022' }), claim('b', 6, { asOf: '2023' })], []],
    [
      'a year and a longer period',
      [claim('a', 5, { asOf: '2022' }), claim('b', 6, { asOf: '2022', until: '2023' })],
      [],
    ],
    ['bounds that leave room', [claim('a', 5, { asOf: '2022' }, 'OVER'), claim('b', 6, { asOf: '2022' })], []],
    [
      'undated numbers of things that last, the newer statement first',
      [claim('a', 22, { statedOn: '2024-02' }), claim('b', 3.5, { statedOn: '2026-05' })],
      ['UNDATED b | a 2026-05-01..open'],
    ],
    ['undated numbers stated on one day', [claim('a', 3), claim('b', 4)], ['SAME_TIME a | b 2024-01-01..open']],
    [
      'undated numbers of what is made anew each year',
      [claim('a', 5, { statedOn: '2023' }), claim('b', 6)],
      [],
      'PRODUCTION',
    ],
    ['an undated number and a dated one', [claim('a', 5, { statedOn: '2023' }), claim('b', 6, { asOf: '2025' })], []],
    [
      'a weak claim never leads',
      [claim('a', 5, { asOf: '2022', confidence: 'low', statedOn: '2025' }), claim('b', 6, { asOf: '2022' })],
      ['SAME_TIME b | a 2022-01-01..2023-01-01'],
    ],
  ])('%s', (_, claims, disputes, property = 'RESERVES') => {
    expect(read(claims, property)).toEqual(disputes);
    expect(read([...claims].reverse(), property)).toEqual(disputes);
  });

  it('of a whole speak of the part that the note names', () => {
    const note = (text: string | null): string => scopeOf({ property: 'SHARE', note: text });
    expect(note('of world mine production; estimate')).toBe(note('Of world mine production'));
    expect(note('of world processing')).not.toBe(note('of world mine production'));
    expect(scopeOf({ property: 'CAPACITY', note: 'phase I' })).toBe('');
  });

  it('any order of claims gives the same, and equal values give none', () => {
    const dates = fc.constantFrom(null, '2022', '2023');
    const any = fc.array(
      fc.record({
        value: fc.integer({ min: 1, max: 4 }),
        bound: fc.constantFrom(null, 'OVER', 'UP_TO', 'ABOUT'),
        asOf: dates,
        statedOn: fc.constantFrom('2023', '2024'),
      }),
      { maxLength: 6 },
    );
    const made = any.chain((drafts) => {
      const claims = drafts.map(({ value, bound, ...fields }, n) => claim(`c${n}`, value, fields, bound));
      return fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }));
    });
    fc.assert(
      fc.property(made, ([claims, shuffled]) => {
        expect(read(shuffled)).toEqual(read(claims));
        expect(read(claims.map((one) => ({ ...one, value: { value: 7, code: null, bound: null } })))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
