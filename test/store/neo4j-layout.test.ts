import { readFileSync, writeFileSync } from 'node:fs';
import { buildGraph, type BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { labelOf, typeOf } from '../../src/store/neo4j/layout/names.js';
import { edgeFromRecord, edgeToRow, nodeFromRecord, nodeToRow } from '../../src/store/neo4j/layout/records.js';
import { schemaText } from '../../src/store/neo4j/schema/schema-statements.js';

/** How nodes and edges lie in Neo4j: what is written comes back as it was. */
let graph: BuiltGraph;
beforeAll(async () => {
  graph = buildGraph((await checkDataset('seeds')).dataset);
});

// After a change that is meant: UPDATE_RESULTS=1 npm test -- test/store, and read the diff.
it('schema/neo4j.cypher is what the graph schema asks for', () => {
  if (process.env['UPDATE_RESULTS']) writeFileSync('schema/neo4j.cypher', schemaText());
  expect(schemaText()).toBe(readFileSync('schema/neo4j.cypher', 'utf8'));
});

it('every node and edge of the seeds survives writing and reading', () => {
  for (const node of graph.nodes) expect(nodeFromRecord(nodeToRow(1, node)['record'] as string)).toEqual(node);
  for (const edge of graph.edges) expect(edgeFromRecord(edgeToRow(1, edge).values['record'] as string)).toEqual(edge);
});

it('what is stated lies in properties of its own too, for statements and people to look at', () => {
  const facility = graph.nodes.find(({ id }) => id === 'facility:kwinana')!;
  expect(nodeToRow(1, facility)).toMatchObject({ name: 'Kwinana lithium hydroxide plant', lc_country: 'country:au' });
  const stake = graph.edges.find(({ kind, id }) => kind === 'STAKE' && id.includes('P0677'))!;
  expect(edgeToRow(1, stake).values).toMatchObject({ share: '[100000000,100000000]', status: 'CURRENT' });
});

it('labels and types come from the graph schema only', () => {
  expect(() => labelOf('Firm) DETACH DELETE (n' as never)).toThrow();
  expect(() => typeOf('STAKE]->() //' as never)).toThrow();
});
