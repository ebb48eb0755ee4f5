import { buildGraph, type BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { holdsOn, type StakeEdge } from '../../src/domain/graph/edge.js';
import { percentText } from '../../src/domain/values/share.js';

/** What the seed dataset promises as a whole. */
let graph: BuiltGraph;
beforeAll(async () => {
  const { dataset, problems } = await checkDataset('seeds');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  graph = buildGraph(dataset);
});

const stakesOn = (date: string): StakeEdge[] =>
  graph.edges.filter((edge): edge is StakeEdge => edge.kind === 'STAKE' && edge.status === 'CURRENT' && holdsOn(edge, date));

it('holds at least 40 facilities and 90 stakes', () => {
  expect(graph.nodes.filter(({ kind }) => kind === 'Facility').length).toBeGreaterThanOrEqual(40);
  expect(stakesOn(graph.info.date).length).toBeGreaterThanOrEqual(90);
});

it.each(['2010-06-30', '2018-06-30', '2020-06-30', '2022-06-30', '2024-06-30', '2026-05-31'])('no cap table adds up to more than 100.5 on %s', (date) => {
  const sums = new Map<string, number>();
  for (const { to, share, interest, directness } of stakesOn(date)) {
    if ((interest === 'SHAREHOLDING' || interest === 'UNKNOWN') && directness !== 'INDIRECT') sums.set(to, (sums.get(to) ?? 0) + share!.low);
  }
  expect([...sums].filter(([, low]) => low > 100.5e6).map(([asset, low]) => `${asset} ${percentText(low)}`)).toEqual([]);
});

it('backs every edge and observation with a claim, and every claim with a source', () => {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  for (const edge of graph.edges) {
    if (edge.preferredClaim !== null) expect(ids).toContain(edge.preferredClaim);
    if (edge.kind === 'STAKE' || edge.kind === 'SUPPLY' || edge.kind === 'HEADQUARTERED_IN') expect(edge.claims.length).toBeGreaterThan(0);
  }
  for (const node of graph.nodes) if (node.kind === 'Claim') expect(ids).toContain(node.source);
});

it('says of every firm at the top of an ownership chain which country it is of, but for those listed here', () => {
  const owned = new Set(stakesOn(graph.info.date).map(({ to }) => to));
  const seated = new Set(graph.edges.filter(({ kind }) => kind === 'HEADQUARTERED_IN' || kind === 'REGISTERED_IN').map(({ from }) => from));
  const tops = new Set(stakesOn(graph.info.date).map(({ from }) => from).filter((id) => id.startsWith('firm:') && !owned.has(id)));
  expect([...tops].filter((id) => !seated.has(id)).sort()).toMatchSnapshot();
});
