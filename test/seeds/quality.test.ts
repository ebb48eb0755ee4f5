import { readFileSync } from 'node:fs';
import { holdsOn } from '../../src/domain/graph/edge.js';
import type { BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { seedGraph, seededApi, type SeededApi } from '../support/seeded-api.js';

/** What `dataset.coverage` says of the seeds, held against counts made in other ways. */
let graph: BuiltGraph;
let api: SeededApi;
beforeAll(async () => {
  graph = await seedGraph();
  api = await seededApi();
});

interface Tally {
  count: number;
  planned: number;
  traced: number;
  tracedPercent: number;
  tracedPercentOfBuilt: number;
  decided: number;
  withCapacity: number;
  withStatusSince: number;
  untraced: { id: string }[];
}
interface Coverage {
  asOf: string;
  facilities: Tally;
  smeltersAndRefineries: Tally;
  byStage: (Tally & { stage: string | null })[];
  byType: (Tally & { type: string | null })[];
  relationships: Record<string, number | string>[];
  claims: { confidence: string; count: number }[];
  observations: number;
  disputedObservations: number;
}

const TALLY =
  'count planned traced tracedPercent tracedPercentOfBuilt decided withCapacity withStatusSince untraced { id }';
async function coverage(args = ''): Promise<Coverage> {
  const { data, errors } = await api.ask(`{ dataset { coverage${args} { asOf
    facilities { ${TALLY} } smeltersAndRefineries { ${TALLY} } byStage { stage ${TALLY} } byType { type ${TALLY} }
    relationships { kind count unsourced oneSource twoSources moreSources disputed holding stale }
    claims { confidence count } observations disputedObservations } } }`);
  expect(errors).toBeUndefined();
  return (data as { dataset: { coverage: Coverage } }).dataset.coverage;
}

it('at least 100 facilities, and at least 80 % of smelters and refineries with owners traced to a country', async () => {
  const { facilities, smeltersAndRefineries } = await coverage();
  expect(facilities.count).toBeGreaterThanOrEqual(100);
  expect(smeltersAndRefineries.count).toBeGreaterThanOrEqual(60);
  expect(smeltersAndRefineries.tracedPercent).toBeGreaterThanOrEqual(80);
  expect(smeltersAndRefineries.tracedPercentOfBuilt).toBeGreaterThanOrEqual(85);
});

it('every smelter and refinery without such owners is named in the report', async () => {
  const { smeltersAndRefineries } = await coverage();
  const report = readFileSync('docs/dataset-report.md', 'utf8');
  const { untraced, count, traced } = smeltersAndRefineries;
  expect(untraced).toHaveLength(count - traced);
  expect(untraced.filter(({ id }) => !report.includes(`\`${id}\``))).toEqual([]);
});

it('the report explains every warning of validate, and nothing that is no warning', async () => {
  const { problems } = await checkDataset('seeds');
  const report = readFileSync('docs/dataset-report.md', 'utf8');
  const section = /## What validate warns of\n([\s\S]*?)\n## /.exec(report)![1]!;
  const explained = [...section.matchAll(/^\| `(facility:[\w-]+)` \|/gm)].map(([, id]) => id);
  expect(problems.map(({ code, message }) => [code, /"(facility:[\w-]+)"/.exec(message)?.[1]]).sort()).toEqual(
    explained.map((id) => ['OPERATED_NOT_OWNED', id]).sort(),
  );
});

it('owners are traced and countries decided where ownership(of:) says so', async () => {
  const { facilities } = await coverage();
  const ids = graph.nodes.filter(({ kind }) => kind === 'Facility').map(({ id }) => id);
  const fields = 'countries { total { low high } } controller { country { id } }';
  const asked = ids.map((id, n) => `f${n}: ownership(of: "${id}") { ${fields} }`);
  interface Answer {
    countries: { total: { low: number; high: number } }[];
    controller: { country: { id: string } | null };
  }
  const answers: Answer[] = [];
  for (let n = 0; n < asked.length; n += 5) {
    const { data } = await api.ask(`{ ${asked.slice(n, n + 5).join('\n')} }`);
    answers.push(...Object.values(data as unknown as Record<string, Answer>));
  }
  expect(facilities.count).toBe(ids.length);
  expect(facilities.traced).toBe(answers.filter(({ countries }) => countries.some(({ total }) => total.high > 0)).length);
  expect(facilities.decided).toBe(
    answers.filter(
      ({ countries, controller }) => controller.country !== null || countries.some(({ total }) => total.low > 50),
    ).length,
  );
});

it('groups by stage and by type add up to all facilities', async () => {
  const { facilities, byStage, byType, smeltersAndRefineries } = await coverage();
  for (const groups of [byStage, byType]) {
    for (const part of ['count', 'planned', 'traced', 'decided', 'withCapacity', 'withStatusSince'] as const) {
      expect(groups.reduce((sum, group) => sum + group[part], 0)).toBe(facilities[part]);
    }
  }
  const both = byStage.filter(({ stage }) => stage === 'SMELTING' || stage === 'REFINING');
  expect(both.reduce((sum, { traced }) => sum + traced, 0)).toBe(smeltersAndRefineries.traced);
});

it('capacities and statuses are those of the observations', async () => {
  const { facilities, asOf } = await coverage();
  const later = await coverage('(statusSince: "2025-06-01")');
  const about = (property: string) =>
    graph.nodes.filter((node) => node.kind === 'Observation').filter((node) => node.property === property && node.subject.startsWith('facility:'));
  expect(facilities.withCapacity).toBe(new Set(about('CAPACITY').map(({ subject }) => subject)).size);
  const since = (day: string) =>
    new Set(
      about('STATUS')
        .filter(({ status, unconfirmed }) => status === 'CURRENT' && !unconfirmed)
        .filter(({ validFrom }) => validFrom >= day && validFrom <= asOf)
        .map(({ subject }) => subject),
    ).size;
  expect(facilities.withStatusSince).toBe(since('2024-01-01'));
  expect(later.facilities.withStatusSince).toBe(since('2025-06-01'));
  expect(later.facilities.withStatusSince).toBeLessThan(facilities.withStatusSince);
});

it('relationships are counted by the different sources of their claims', async () => {
  const { relationships, claims, observations, disputedObservations } = await coverage();
  const sourceOf = new Map(graph.nodes.flatMap((node) => (node.kind === 'Claim' ? [[node.id, node.source] as const] : [])));
  expect(relationships.length).toBeGreaterThan(8);
  for (const { kind, count, unsourced, oneSource, twoSources, moreSources, disputed, holding } of relationships) {
    const edges = graph.edges.filter((edge) => edge.kind === kind);
    const sources = edges.map((edge) => new Set(edge.claims.map((id) => sourceOf.get(id))).size);
    expect({ kind, count, unsourced, oneSource, twoSources, moreSources, disputed, holding }).toEqual({
      kind,
      count: edges.length,
      unsourced: sources.filter((number) => number === 0).length,
      oneSource: sources.filter((number) => number === 1).length,
      twoSources: sources.filter((number) => number === 2).length,
      moreSources: sources.filter((number) => number > 2).length,
      disputed: edges.filter(({ marks }) => marks.includes('DISPUTED')).length,
      holding: edges.filter((edge) => edge.status === 'CURRENT' && holdsOn(edge, graph.info.date)).length,
    });
  }
  const all = graph.nodes.filter((node) => node.kind === 'Observation');
  expect(claims.reduce((sum, { count }) => sum + count, 0)).toBe(sourceOf.size);
  expect([observations, disputedObservations]).toEqual([all.length, all.filter(({ disputed }) => disputed).length]);
});

it('more of what holds is stale the fewer years are allowed', async () => {
  const stale = async (years: number): Promise<number> =>
    (await coverage(`(olderThanYears: ${years})`)).relationships.reduce((sum, row) => sum + Number(row['stale']), 0);
  const [old, middle, young] = [await stale(1_000), await stale(5), await stale(0)];
  expect(old).toBe(0);
  expect(middle).toBeGreaterThan(0);
  expect(young).toBeGreaterThan(middle);
});

it('ranks in production, processing and reserves are observations of their own', () => {
  const ranks = graph.nodes
    .filter((node) => node.kind === 'Observation')
    .filter(({ property, subject, of }) => property === 'RANK' && subject === 'country:ID' && of === 'mineral:nickel')
    .filter(({ claims }) => claims.some((id) => /^claim:F0(256|294|353|403)$/.test(id)));
  expect(ranks.map(({ claims, value }) => [claims.join(' '), value]).sort()).toEqual([
    ['claim:F0256', 1],
    ['claim:F0294', 5],
    ['claim:F0353', 1],
    ['claim:F0403', 1],
  ]);
});

describe('freshness of a fact', () => {
  const stakeOf = async (args = '', asOf = ''): Promise<{ latestDate: string | null; isStale: boolean | null }[]> => {
    const { data, errors } = await api.ask(
      `{ facility(by: {id: "facility:qmb-hpal"}) { owners${asOf} { edges { stake { latestDate isStale${args} } } } } }`,
    );
    expect(errors).toBeUndefined();
    type Owners = { facility: { owners: { edges: { stake: { latestDate: string; isStale: boolean } }[] } } };
    return (data as unknown as Owners).facility.owners.edges.map(({ stake }) => stake);
  };

  it('goes by the latest date of its claims, the years asked for and the date of the question', async () => {
    expect(await stakeOf()).toEqual([{ latestDate: '2018', isStale: true }]);
    expect(await stakeOf('(olderThanYears: 10)')).toEqual([{ latestDate: '2018', isStale: false }]);
    expect(await stakeOf('', '(asOf: "2020-01-01")')).toEqual([{ latestDate: '2018', isStale: false }]);
  });

  it('is told of observations, the one behind a status among them', async () => {
    const { data } = await api.ask(
      '{ facility(by: {id: "facility:hjf-rkef"}) { statusObservation { latestDate isStale s: isStale(olderThanYears: 1) } } }',
    );
    expect(data).toEqual({ facility: { statusObservation: { latestDate: '2023', isStale: false, s: true } } });
  });

  it('an age that no fact can have is refused', async () => {
    const { errors } = await api.ask('{ dataset { coverage(olderThanYears: -1) { asOf } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'olderThanYears', value: -1 });
  });
});
