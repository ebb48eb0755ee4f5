import { readFileSync, writeFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { buildGraph, type BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { ENTITY, labelOf, typeOf } from '../../src/store/neo4j/layout/names.js';
import { edgeFromRow, edgeToRow, nodeFromRow, nodeToRow } from '../../src/store/neo4j/layout/records.js';
import { schemaStatements, schemaText } from '../../src/store/neo4j/schema/schema-statements.js';

/** How nodes and edges lie in Neo4j: what is written comes back as it was, on paper and on a real server. */
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
  for (const node of graph.nodes) expect(nodeFromRow(nodeToRow(1, node))).toEqual(node);
  for (const edge of graph.edges) {
    const { from, to, values } = edgeToRow(1, edge);
    expect(edgeFromRow(edge.kind, from, to, values)).toEqual(edge);
  }
});

it('labels and types come from the graph schema only', () => {
  expect(() => labelOf('Firm) DETACH DELETE (n' as never)).toThrow();
  expect(() => typeOf('STAKE]->() //' as never)).toThrow();
});

const uri = process.env['NEO4J_URI'];

// A server that was asked for and cannot be reached fails the run.
(uri === undefined ? describe.skip : describe)('on a real Neo4j', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true, connectionTimeout: 3_000 });
    await driver.verifyConnectivity();
  });
  afterAll(async () => {
    await driver.executeQuery(`MATCH (n:${ENTITY} {gen: -1}) DETACH DELETE n`);
    await driver.close();
  });

  it('the schema is made, twice over', async () => {
    for (const statement of [...schemaStatements(), ...schemaStatements()]) await driver.executeQuery(statement);
    const { records } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name');
    expect(records.map((record) => String(record.get('name')))).toContain('lodegraph_entity_id');
  });

  it('nodes and edges of every kind come back as they were', async () => {
    const sample = [...new Map(graph.nodes.map((node) => [node.kind, node])).values()];
    for (const node of sample) {
      const { records } = await driver.executeQuery(
        `CREATE (n:${ENTITY}:${labelOf(node.kind)}) SET n = $row RETURN n`,
        { row: nodeToRow(-1, node) },
      );
      expect(nodeFromRow((records[0]!.get('n') as { properties: Record<string, unknown> }).properties)).toEqual(node);
    }
    const edges = [...new Map(graph.edges.map((edge) => [edge.kind, edge])).values()];
    for (const edge of edges) {
      const { from, to, values } = edgeToRow(-1, edge);
      const { records } = await driver.executeQuery(
        `MERGE (a:${ENTITY} {gen: -1, id: $from}) MERGE (b:${ENTITY} {gen: -1, id: $to}) CREATE (a)-[e:${typeOf(edge.kind)}]->(b) SET e = $values RETURN e`,
        { from, to, values },
      );
      const { properties } = records[0]!.get('e') as { properties: Record<string, unknown> };
      expect(edgeFromRow(edge.kind, from, to, properties)).toEqual(edge);
    }
  });
});
