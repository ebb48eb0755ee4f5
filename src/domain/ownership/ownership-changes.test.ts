import fc from 'fast-check';
import type { ClaimNode } from '../graph/node.js';
import { controlledByCountry } from './controlled-by-country.js';
import { effectiveOwners } from './effective-owners.js';
import { ownershipChanges } from './ownership-changes.js';
import { indexOwnership } from './ownership-graph.js';
import { graphOn, type OwnershipHistory, type SeatEdge } from './ownership-history.js';
import { claimsOfChange, isDayStated } from './stake-changes.js';
import { graphOfRandom, nodeName, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { graphFromText, type GraphOptions } from './testing/graph-from-text.js';

/** Stakes with the days they hold: `P>A 60 @2020-01-01..2022-01-01`. */
function historyOf(asset: string, text: string, options: GraphOptions = {}): OwnershipHistory {
  const days = text.split(',').map((line) => /@(\S*)\.\.(\S*)/.exec(line));
  const graph = graphFromText(text.replace(/@[^\s,]+/g, ''), options);
  const stakes = graph.stakes.map((stake, n) => ({
    ...stake,
    validFrom: days[n]?.[1] || stake.validFrom,
    validUntil: days[n]?.[2] || stake.validUntil,
  }));
  return { asset, parties: graph.parties, stakes, seats: [], truncated: new Set() };
}

const china = (history: OwnershipHistory, from: string, until: string, most = 100) =>
  ownershipChanges(history, from, until, (index, asset) => [controlledByCountry(index, 'CN', asset)], most);

const OWNERS = { countries: { CN: 'P', US: 'Q', JP: 'R' } };

test('a sale: one stake shrinks, another begins, and control goes with it', () => {
  const history = historyOf('A', 'P>A 60 @..2023-08-04, P>A 10 @2023-08-04.., Q>A 40, R>A 50 @2023-08-04..', {
    ...OWNERS,
    kinds: { Facility: 'A' },
  });
  const { steps, net } = china(history, '2022-01-01', '2024-01-01');
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({
    day: '2023-08-04',
    stakes: [
      { kind: 'CHANGED', owner: 'P', asset: 'A', before: { id: 'P>A' }, after: { id: 'P>A#2' } },
      { kind: 'BEGAN', owner: 'R', asset: 'A', before: null, after: { id: 'R>A' } },
    ],
    owners: [
      { of: 'P', before: { low: 60, high: 60 }, after: { low: 10, high: 10 } },
      { of: 'R', before: { low: 0, high: 0 }, after: { low: 50, high: 50 } },
    ],
    countries: [
      { of: 'CN', before: { low: 60, high: 60 }, after: { low: 10, high: 10 } },
      { of: 'JP', before: { low: 0, high: 0 }, after: { low: 50, high: 50 } },
    ],
    unattributed: null,
    controller: { before: { kind: 'SINGLE', controllers: ['P'] }, after: { kind: 'NONE', controllers: [] } },
    verdicts: [{ rule: 0, before: 'TRUE', after: 'FALSE' }],
  });
  expect(net.owners).toEqual(steps[0]!.owners);
});

test('what came and went between the days is told, and is no net change', () => {
  const { steps, net } = china(historyOf('A', 'P>A 60 @2020-03-01..2020-09-01', OWNERS), '2020-01-01', '2021-01-01');
  expect(steps.map(({ day, stakes }) => [day, stakes.map(({ kind }) => kind)])).toEqual([
    ['2020-03-01', ['BEGAN']],
    ['2020-09-01', ['ENDED']],
  ]);
  expect(net).toEqual({ owners: [], countries: [], unattributed: null, controller: null, verdicts: [] });
});

test('the day of asking: a change on `from` was before, one on `until` is in', () => {
  const history = historyOf('A', 'P>A 60 @2020-01-01.., Q>A 10 @2020-06-01..', OWNERS);
  expect(china(history, '2020-01-01', '2020-06-01').steps.map(({ day }) => day)).toEqual(['2020-06-01']);
});

test('the same values on another claim are no change; nor is what lies beside the chain', () => {
  const history = historyOf('A', 'P>A 60 @..2020-06-01, P>A 60 @2020-06-01.., Q>B 10 @2020-06-01..', OWNERS);
  expect(china(history, '2020-01-01', '2021-01-01').steps).toEqual([]);
});

test('a headquarters that moves changes the countries', () => {
  const seat = (id: string, to: string, validFrom: string, validUntil: string) =>
    ({ id, kind: 'HEADQUARTERED_IN', from: 'X', to, validFrom, validUntil, claims: [id] }) as unknown as SeatEdge;
  const history = {
    ...historyOf('A', 'X>A 100'),
    seats: [seat('s1', 'SG', '0001-01-01', '2020-06-01'), seat('s2', 'CN', '2020-06-01', '9999-12-31')],
  };
  const { steps } = china(history, '2020-01-01', '2021-01-01');
  expect(steps[0]).toMatchObject({
    stakes: [],
    seats: [{ party: 'X', before: { to: 'SG' }, after: { to: 'CN' } }],
    owners: [],
    countries: [{ of: 'CN' }, { of: 'SG' }],
    verdicts: [{ before: 'FALSE', after: 'TRUE' }],
  });
});

test('more days than may be told: the first are, the answer says so, and the net is whole', () => {
  const history = historyOf('A', 'P>A 10 @2020-02-01.., Q>A 10 @2020-03-01.., R>A 10 @2020-04-01..', OWNERS);
  const { steps, complete, net } = china(history, '2020-01-01', '2021-01-01', 2);
  expect([steps.length, complete, net.owners.length]).toEqual([2, false, 3]);
});

describe('the claims that did it', () => {
  const claim = (id: string, fields: Partial<ClaimNode>): [string, ClaimNode] => [
    id,
    { id, from: null, until: null, asOf: null, statedOn: null, ...fields } as ClaimNode,
  ];
  const claims = new Map([
    claim('old', { asOf: '2019' }),
    claim('sale', { from: '2023-08-04' }),
    claim('left', { until: '2023-08-03' }),
  ]);
  const state = (...ids: string[]) => ({ claims: ids }) as never;

  test('those that begin or end that day', () => {
    expect(claimsOfChange({ before: state('old', 'sale'), after: null }, '2023-08-04', claims)).toEqual(['sale']);
    expect(claimsOfChange({ before: state('old', 'left'), after: null }, '2023-08-04', claims)).toEqual(['left']);
  });

  test('a day that a source states, and one on which a state is first told', () => {
    expect(isDayStated(['old', 'sale'], '2023-08-04', claims)).toBe(true);
    expect(isDayStated(['left'], '2023-08-04', claims)).toBe(true);
    expect(isDayStated(['old'], '2019-01-01', claims)).toBe(false);
  });

  test('where none gives the day, all', () => {
    expect(claimsOfChange({ before: state('old'), after: null }, '2023-01-01', claims)).toEqual(['old']);
  });
});

test('on random histories: on every day the graph is that of the stakes that stand, and the steps add up to the net', () => {
  const days = ['0001-01-01', '2020-02-01', '2020-03-01', '2020-04-01', '9999-12-31'];
  fc.assert(
    fc.property(
      randomOwnership({ nodes: 6, holders: 3, width: 20 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 20, maxLength: 20 }),
      (random, spans) => {
        const whole = graphOfRandom(random);
        const asset = nodeName(0);
        const stakes = whole.stakes.map((stake, n) => {
          const [a, b] = spans[n % spans.length]!;
          return { ...stake, validFrom: days[Math.min(a, b)]!, validUntil: days[Math.max(a, b)]! };
        });
        const history = { asset, parties: whole.parties, stakes, seats: [], truncated: new Set<string>() };
        for (const day of ['2020-01-01', '2020-02-01', '2020-03-15', '2021-01-01']) {
          const standing = stakes.filter(({ validFrom, validUntil }) => validFrom <= day && day < validUntil);
          const expected = effectiveOwners(indexOwnership({ ...whole, stakes: standing }), asset);
          expect(effectiveOwners(indexOwnership(graphOn(history, day)), asset)).toEqual(expected);
        }
        const { steps, net } = china(history, '2020-01-01', '2021-01-01');
        const shares = new Map<string, unknown>();
        const firsts = new Map<string, unknown>();
        for (const { owners } of steps) {
          for (const { of, before, after } of owners) {
            if (!firsts.has(of)) firsts.set(of, before);
            else expect(before).toEqual(shares.get(of));
            shares.set(of, after);
          }
        }
        for (const { of, before, after } of net.owners)
          expect([firsts.get(of), shares.get(of)]).toEqual([before, after]);
      },
    ),
    { numRuns: runs(300) },
  );
});
