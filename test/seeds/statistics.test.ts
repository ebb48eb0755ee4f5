import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

/** Statistics on the seeds, beside numbers that anyone can add up from the tables. */
let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
});

type Row = Readonly<Record<string, string>>;
const table = (name: string): Row[] => parse(readFileSync(`seeds/${name}.csv`, 'utf8'), { columns: true });

interface Group {
  readonly keys: { readonly value: string | null }[];
  readonly count: number;
  readonly quantities: { of: { id: string }; unit: string; basis: string; count: number; sum: object; min: number; max: number }[];
}

async function groups(field: string, args: string, fields = ''): Promise<Group[]> {
  const { data, errors } = await api.ask(`{ found: ${field}(${args}, first: 200) { nodes { keys { value } count ${fields} } } }`);
  expect(errors).toBeUndefined();
  return (data as { found: { nodes: Group[] } }).found.nodes;
}

it('nickel in the intermediates that Indonesian plants can make: eight plants, added up by hand', async () => {
  // Claim, plant, tonnes of contained nickel a year. 454,000; "about 20,000" leaves 2,000 either way.
  const stated: [claim: string, plant: string, amount: number][] = [
    ['P0019.2', 'facility:huayue-hpal', 60_000],
    ['P0072', 'facility:hpl-nickel-sulfate', 54_000],
    ['P0130', 'facility:onc-hpal', 65_000],
    ['P0131.2', 'facility:hpl-hpal', 55_000],
    ['P0316', 'facility:huafei-hpal', 120_000],
    ['P0440', 'facility:green-eco-nickel', 20_000],
    ['P0441', 'facility:qmb-hpal', 50_000],
    ['P0483', 'facility:esg-hpal', 30_000],
  ];
  const rows = table('observations').filter(({ id }) => stated.some(([claim]) => claim === id));
  expect(rows.map(({ id, subject, value }) => [id, subject, Number(value)])).toEqual(stated);
  const [indonesia] = await groups(
    'facilityStatistics',
    'filter: { country: { eq: "country:ID" }, stage: { eq: INTERMEDIATE } }, groupBy: []',
    'quantities { of { id } unit basis count sum { low high } min max }',
  );
  expect(indonesia!.quantities[0]).toEqual({
    of: { id: 'mineral:nickel' },
    unit: 't/yr',
    basis: 'CONTAINED_METAL',
    count: 8,
    sum: { low: 452_000, high: 456_000 },
    min: 20_000,
    max: 120_000,
  });
});

it('plants by type and observations by property are as many as the tables have', async () => {
  const tally = (values: (string | undefined)[]): Record<string, number> =>
    values.reduce<Record<string, number>>((all, value) => ({ ...all, [value || 'null']: (all[value || 'null'] ?? 0) + 1 }), {});
  const counts = (found: Group[]): Record<string, number> =>
    Object.fromEntries(found.map(({ keys: [key], count }) => [String(key!.value), count]));
  const byType = counts(await groups('facilityStatistics', 'groupBy: [TYPE]'));
  expect(byType).toEqual(tally(table('facilities').map(({ type }) => type)));
  // A sentence is an observation of its own, so there are as many as rows.
  const byProperty = counts(await groups('observationStatistics', 'groupBy: [PROPERTY], asOf: "9000-01-01"'));
  const rows = tally(table('observations').map(({ property }) => property));
  for (const property of ['DESCRIPTION', 'EVENT', 'ASSESSMENT', 'RECOMMENDATION', 'FORECAST']) {
    expect([property, byProperty[property]]).toEqual([property, rows[property]]);
  }
});

it('groups are the lists that a filter gives', async () => {
  const found = await groups('facilityStatistics', 'groupBy: [COUNTRY, STAGE]');
  expect(found.length).toBeGreaterThan(20);
  for (const { keys, count } of found.slice(0, 8)) {
    const [country, stage] = keys.map(({ value }) => value);
    const is = (value: string | null | undefined, text: string): string => (value == null ? '{ isNull: true }' : `{ eq: ${text} }`);
    const filter = `{ country: ${is(country, `"${country}"`)}, stage: ${is(stage, String(stage))} }`;
    const { data } = await api.ask(`{ facilities(filter: ${filter}, first: 0) { totalCount } }`);
    expect([keys, (data as { facilities: { totalCount: number } }).facilities.totalCount]).toEqual([keys, count]);
  }
});
