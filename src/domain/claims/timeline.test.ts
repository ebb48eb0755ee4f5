import fc from 'fast-check';
import { EDGE_KINDS, type EdgeValues } from '../graph-schema/edge-kinds.js';
import { parseShare, shareText, type Share } from '../values/share.js';
import { END_OF_TIME } from '../values/partial-date.js';
import type { Ending } from './standing-states.js';
import type { TimedClaim } from './timed-claim.js';
import { timeline } from './timeline.js';
import { valueAlgebra } from './value-algebra.js';

type Stake = { share: Share };
const { share } = EDGE_KINDS.STAKE.values;
const stakes = valueAlgebra<Stake>({ share });
const DATE = '2026-05-31';

const claim = (id: string, typed: string, fields: Partial<TimedClaim<Stake>> = {}): TimedClaim<Stake> => ({
  id,
  value: { share: parseShare(typed)! },
  status: 'CURRENT',
  confidence: 'high',
  from: null,
  until: null,
  asOf: null,
  statedOn: null,
  ...fields,
});

/** States as lines of text: `63 2024-01-01..open P0012 [marks]`. */
const read = (claims: TimedClaim<Stake>[], endings: Ending[] = []): string[] =>
  timeline(claims, stakes, { datasetDate: DATE, endings }).map((state) =>
    [
      shareText(state.value.share),
      `${state.validFrom}..${state.validUntil === END_OF_TIME ? 'open' : state.validUntil}`,
      state.claims.join('+'),
      ...(state.status === 'CURRENT' ? [] : [state.status]),
      ...state.marks,
    ].join(' '),
  );

describe('timeline of states', () => {
  it.each<[string, TimedClaim<Stake>[], string[]]>([
    [
      'a later different share succeeds, and the gap between the observations is interpolated',
      [claim('a', '36', { asOf: '2018' }), claim('b', '63', { asOf: '2024' })],
      ['36 2018-01-01..2024-01-01 a INTERPOLATED', '63 2024-01-01..open b'],
    ],
    [
      'a change with a stated beginning leaves nothing to interpolate',
      [claim('a', '36', { asOf: '2018' }), claim('b', '63', { from: '2023-06-01' })],
      ['36 2018-01-01..2023-06-01 a', '63 2023-06-01..open b'],
    ],
    [
      'a later statement that contains the standing value confirms it',
      [claim('a', '63', { asOf: '2022' }), claim('b', 'majority', { asOf: '2024' }), claim('c', '', { asOf: '2025' })],
      ['63 2022-01-01..open a+b+c'],
    ],
    [
      'a later narrower statement succeeds',
      [claim('a', 'majority', { asOf: '2022' }), claim('b', '63', { asOf: '2024' })],
      ['>50 2022-01-01..2024-01-01 a INTERPOLATED', '63 2024-01-01..open b'],
    ],
    [
      'two values for one date are a conflict; the newer statement rules',
      [
        claim('a', '51', { asOf: '2024', statedOn: '2025-02-01' }),
        claim('b', '49', { asOf: '2024', statedOn: '2024-03-01' }),
      ],
      ['51 2024-01-01..open a+b DISPUTED'],
    ],
    [
      'equally new statements: the surer rules, then the smaller id',
      [
        claim('b', '51', { asOf: '2024', confidence: 'medium' }),
        claim('c', '49', { asOf: '2024' }),
        claim('d', '48', { asOf: '2024' }),
      ],
      ['49 2024-01-01..open b+c+d DISPUTED'],
    ],
    [
      'a number and a word of one date agree, and the number is kept',
      [
        claim('a', 'majority', { asOf: '2024', statedOn: '2025' }),
        claim('b', '51', { asOf: '2024', statedOn: '2024' }),
      ],
      ['51 2024-01-01..open a+b'],
    ],
    [
      'a stated end ends the state, and nothing revives it',
      [claim('a', '10', { asOf: '2018' }), claim('b', '', { asOf: '2019', until: '2020-06' })],
      ['10 2018-01-01..2020-07-01 a+b'],
    ],
    [
      'a claim of an end alone reaches back as far as anything',
      [claim('a', '25', { until: '2019', statedOn: '2024' })],
      ['25 0001-01-01..2020-01-01 a'],
    ],
    [
      'stated periods that overlap and exclude each other are a conflict, and the newer statement rules',
      [
        claim('a', '49', { from: '2019', until: '2023', statedOn: '2024' }),
        claim('b', '51', { asOf: '2021', statedOn: '2021' }),
      ],
      ['49 2019-01-01..2024-01-01 a+b DISPUTED'],
    ],
    [
      'the same where the statement inside the period is the newer one',
      [
        claim('a', '49', { from: '2019', until: '2023', statedOn: '2020' }),
        claim('b', '51', { asOf: '2021', statedOn: '2021' }),
      ],
      ['49 2019-01-01..2021-01-01 a DISPUTED', '51 2021-01-01..open a+b DISPUTED'],
    ],
    [
      'a weak claim never wins while another stands',
      [claim('a', '63', { asOf: '2022' }), claim('b', '10', { asOf: '2024', confidence: 'low' })],
      ['63 2022-01-01..open a+b'],
    ],
    [
      'a weak rival of the same date disputes',
      [claim('a', '63', { asOf: '2022' }), claim('b', '10', { asOf: '2022', confidence: 'low' })],
      ['63 2022-01-01..open a+b DISPUTED'],
    ],
    [
      'a weak claim alone is unconfirmed until a firm one comes',
      [claim('b', '10', { asOf: '2020', confidence: 'low' }), claim('a', '63', { asOf: '2022' })],
      ['63 2022-01-01..open a', '10 2020-01-01..2022-01-01 b UNCONFIRMED'],
    ],
    [
      'a reviewed weak claim stands',
      [claim('b', '10', { asOf: '2020', confidence: 'low-reviewed' })],
      ['10 2020-01-01..open b'],
    ],
    [
      'a claim without any date counts from the date of the dataset',
      [claim('a', '80')],
      ['80 2026-05-31..open a UNDATED'],
    ],
    [
      'an undated claim joins the state that stands, and disputes it where they differ',
      [claim('a', '80', { asOf: '2024' }), claim('b', '70')],
      ['80 2024-01-01..open a+b DISPUTED'],
    ],
    [
      'a claim dated only by its statement counts from then',
      [claim('a', '80', { statedOn: '2025-06' })],
      ['80 2025-06-01..open a'],
    ],
    [
      'a plan lasts until its outcome and never touches what is',
      [
        claim('a', '36', { asOf: '2018' }),
        claim('b', '72', { asOf: '2021', status: 'PLANNED' }),
        claim('c', '63', { asOf: '2024' }),
      ],
      ['36 2018-01-01..2024-01-01 a INTERPOLATED', '63 2024-01-01..open c', '72 2021-01-01..2024-01-01 b+c PLANNED'],
    ],
    [
      'a cancellation ends the plan and stays on record',
      [
        claim('a', '40', { asOf: '2023', status: 'PLANNED' }),
        claim('b', '40', { from: '2025-02-11', status: 'CANCELLED' }),
      ],
      ['40 2023-01-01..2025-02-11 a+b PLANNED', '40 2025-02-11..open b CANCELLED'],
    ],
  ])('%s', (_, claims, states) => {
    expect(read(claims)).toEqual(states);
    expect(read([...claims].reverse())).toEqual(states);
  });

  it('a closed cap table ends a state begun before it, not one of its own date', () => {
    const ending: Ending = { at: '2024-01-01', by: 'cap', byCurator: true };
    expect(read([claim('a', '36', { asOf: '2018' })], [ending])).toEqual([
      '36 2018-01-01..2024-01-01 a+cap ENDED_BY_CURATOR',
    ]);
    expect(read([claim('a', '36', { asOf: '2024' })], [ending])).toEqual(['36 2024-01-01..open a']);
  });

  it('an ending that names a claim ends only the state of that claim', () => {
    const claims = [claim('a', '36', { asOf: '2018' }), claim('b', '63', { asOf: '2020' })];
    const ending: Ending = { at: '2022-05-01', by: 'x', target: 'a', byCurator: true };
    expect(read(claims, [ending])[1]).toBe('63 2020-01-01..open b');
    expect(read(claims, [{ ...ending, target: 'b' }])[1]).toBe('63 2020-01-01..2022-05-01 b+x ENDED_BY_CURATOR');
  });

  it('a statement after the end begins a state anew', () => {
    const ending: Ending = { at: '2021-01-01', by: 'x', byCurator: true };
    const claims = [claim('a', '10', { asOf: '2018' }), claim('b', '', { asOf: '2023' })];
    expect(read(claims, [ending])).toEqual([
      '10 2018-01-01..2021-01-01 a+x ENDED_BY_CURATOR',
      'unstated 2023-01-01..open b',
    ]);
  });

  it('current states never overlap, whatever is claimed', () => {
    const dates = fc.constantFrom(null, '2018', '2019-06', '2020-01-15', '2021', '2024-02-29');
    const anyClaim = fc.record({
      typed: fc.constantFrom('10', '36', '63', 'majority', '25..50', ''),
      from: dates,
      until: fc.constantFrom(null, null, '2022', '2024-12'),
      asOf: dates,
      statedOn: dates,
      confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
      status: fc.constantFrom('CURRENT' as const, 'CURRENT' as const, 'PLANNED' as const, 'CANCELLED' as const),
    });
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 8 }), (drafts) => {
        const claims = drafts
          .filter((d) => d.from === null || d.until === null || d.from < d.until)
          .map(({ typed, ...fields }, n) => claim(`c${n}`, typed, fields));
        const states = timeline(claims, stakes, { datasetDate: DATE });
        for (const status of ['CURRENT', 'PLANNED', 'CANCELLED'] as const) {
          const of = states.filter((s) => s.status === status).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
          for (const [n, state] of of.entries()) {
            expect(state.validFrom < state.validUntil).toBe(true);
            if (n > 0) expect(of[n - 1]!.validUntil <= state.validFrom).toBe(true);
          }
        }
        const begun = states.map((s) => s.begunBy);
        expect(new Set(begun).size).toBe(begun.length);
        const spoken = new Set(states.flatMap((s) => s.claims));
        expect(claims.every((c) => spoken.has(c.id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('values of supplies', () => {
  type Supply = Omit<EdgeValues<'SUPPLY'>, 'product'>;
  const supplies = valueAlgebra<Supply>(EDGE_KINDS.SUPPLY.values);
  const none: Supply = {
    contract: null,
    quantity: null,
    unit: null,
    basis: null,
    share: null,
    shareOf: null,
    via: [],
    intent: null,
  };

  it('a contract lasts into the next state, an amount does not', () => {
    const contract = { ...none, contract: 'OFFTAKE' as const, quantity: 10, unit: 't/yr' as const };
    const amount = { ...none, quantity: 12, unit: 't/yr' as const };
    expect(supplies.succeed(contract, amount)).toEqual({ ...amount, contract: 'OFFTAKE' });
    expect(supplies.succeed(contract, { ...none, via: ['firm:x'] })).toEqual({
      ...none,
      contract: 'OFFTAKE',
      via: ['firm:x'],
    });
  });

  it('amounts on different bases do not contradict each other', () => {
    const gross = { ...none, quantity: 10, unit: 't' as const, basis: 'GROSS_WEIGHT' as const };
    expect(supplies.contradicts(gross, { ...gross, quantity: 12 })).toBe(true);
    expect(supplies.contradicts(gross, { ...gross, quantity: 2, basis: 'CONTAINED_METAL' as const })).toBe(false);
  });
});
