import fc from 'fast-check';
import type { GraphEdge, StakeEdge } from '../graph/edge.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../values/partial-date.js';
import { exactShare, parseShare } from '../values/share.js';
import { ownerDisputes } from './owner-disputes.js';
import { placeDisputes } from './place-disputes.js';

const edge = (id: string, from: string, to: string, fields: object = {}): GraphEdge =>
  ({
    id,
    from,
    to,
    status: 'CURRENT',
    validFrom: BEGINNING_OF_TIME,
    validUntil: END_OF_TIME,
    marks: [],
    claims: [id],
    ...fields,
  }) as unknown as GraphEdge;

const stake = (
  id: string,
  typed: string,
  validFrom = '2020-01-01',
  validUntil = END_OF_TIME,
  fields: object = {},
): StakeEdge =>
  edge(id, `firm:${id}`, 'firm:x', {
    kind: 'STAKE',
    interest: 'SHAREHOLDING',
    share: parseShare(typed),
    validFrom,
    validUntil,
    ...fields,
  }) as StakeEdge;

const owners = (...stakes: StakeEdge[]): string[] =>
  ownerDisputes(stakes).map(
    ({ period, stakes: rivals }) => `${rivals.map(({ id }) => id).join('+')} ${period.from}..${period.until}`,
  );

describe('owners who together hold too much', () => {
  it.each<[string, StakeEdge[], string[]]>([
    ['100.5 is rounding', [stake('a', '50.5'), stake('b', '50')], []],
    ['100.6 is not', [stake('a', '50.6'), stake('b', '50')], [`a+b 2020-01-01..${END_OF_TIME}`]],
    [
      'only while both hold',
      [stake('a', '60', '2018-01-01', '2021-01-01'), stake('b', '60')],
      ['a+b 2020-01-01..2021-01-01'],
    ],
    ['one follows the other', [stake('a', '60', '2018-01-01', '2020-01-01'), stake('b', '60')], []],
    ['unstated parts have room', [stake('a', ''), stake('b', '100')], []],
    [
      'votes are another sum',
      [stake('a', '60'), stake('b', '60', '2020-01-01', END_OF_TIME, { interest: 'VOTING_RIGHTS' })],
      [],
    ],
    [
      'indirect stakes are no part of it',
      [stake('a', '60'), stake('b', '60', '2020-01-01', END_OF_TIME, { directness: 'INDIRECT' })],
      [],
    ],
    ['nor are plans', [stake('a', '60'), stake('b', '60', '2020-01-01', END_OF_TIME, { status: 'PLANNED' })], []],
  ])('%s', (_, stakes, disputes) => {
    expect(owners(...stakes)).toEqual(disputes);
    expect(owners(...[...stakes].reverse())).toEqual(disputes);
  });

  it('are in dispute on exactly the days on which a plain sum passes 100.5', () => {
    const day = (n: number): string => `2020-01-${String(n + 1).padStart(2, '0')}`;
    const any = fc.array(
      fc.record({
        share: fc.integer({ min: 0, max: 80 }),
        from: fc.integer({ min: 0, max: 9 }),
        length: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(any, (drafts) => {
        const stakes = drafts.map(({ share, from, length }, n) =>
          stake(`s${n}`, '1', day(from), day(from + length), { share: exactShare(share) }),
        );
        const disputes = ownerDisputes(stakes);
        for (let n = 0; n < 20; n += 1) {
          const on = stakes.filter(({ validFrom, validUntil }) => validFrom <= day(n) && day(n) < validUntil);
          const sum = on.reduce((total, { share }) => total + share!.low, 0);
          const disputed = disputes.some(({ period }) => period.from <= day(n) && day(n) < period.until);
          expect(disputed).toBe(sum > 100_500_000);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('things in two countries', () => {
  const countryOf = (id: string): string | null =>
    id === 'site:s' ? 'country:ID' : id.startsWith('country:') ? id : null;
  const seat = (id: string, to: string, fields: object = {}): GraphEdge =>
    edge(id, 'firm:a', to, { kind: 'HEADQUARTERED_IN', ...fields });
  const read = (...edges: GraphEdge[]): string[] =>
    placeDisputes(edges, countryOf).map(({ sides }) =>
      sides.map(({ country, edges: same }) => `${country} ${same.map(({ id }) => id).join('+')}`).join(' | '),
    );

  it('two seats at one time', () => {
    expect(read(seat('1', 'country:CN'), seat('2', 'country:SG'), seat('3', 'country:CN'))).toEqual([
      'country:CN 1+3 | country:SG 2',
    ]);
  });
  it('a firm that moved', () => {
    expect(
      read(seat('1', 'country:CN', { validUntil: '2020-01-01' }), seat('2', 'country:SG', { validFrom: '2020-01-01' })),
    ).toEqual([]);
  });
  it('a plant on a site of the country, and one elsewhere', () => {
    const stands = (id: string, to: string): GraphEdge => edge(id, 'facility:f', to, { kind: 'LOCATED_IN' });
    expect(read(stands('1', 'site:s'), stands('2', 'country:ID'))).toEqual([]);
    expect(read(stands('1', 'site:s'), stands('2', 'country:PH'))).toEqual(['country:ID 1 | country:PH 2']);
  });
  it('a seat and a registration are two things', () => {
    expect(read(seat('1', 'country:CN'), edge('2', 'firm:a', 'country:SG', { kind: 'REGISTERED_IN' }))).toEqual([]);
  });
});
