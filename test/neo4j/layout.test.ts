import neo4j, { type Driver } from 'neo4j-driver';
import { ENTITY, labelOf, typeOf } from '../../src/store/neo4j/layout/names.js';
import { edgeFromRecord, edgeToRow, nodeFromRecord, nodeToRow } from '../../src/store/neo4j/layout/records.js';
import { schemaStatements } from '../../src/store/neo4j/schema/schema-statements.js';
import { seedGraph } from '../support/seeded-api.js';
import { openDriver } from './testing/open-neo4j.js';

/** What is written to a real server comes back as it was, whatever its kind. */
let driver: Driver;
beforeAll(async () => {
  driver = openDriver();
  await driver.verifyConnectivity();
});
afterAll(async () => {
  await driver.executeQuery(`MATCH (n:${ENTITY} {gen: -1}) DETACH DELETE n`);
  await driver.close();
});

it('the schema is made, twice over', async () => {
  for (const { text } of [...schemaStatements(), ...schemaStatements()]) await driver.executeQuery(text);
  const { records } = await driver.executeQuery('SHOW INDEXES YIELD name RETURN name');
  const names = records.map((record) => String(record.get('name')));
  expect(names).toEqual(expect.arrayContaining(schemaStatements().map(({ name }) => name)));
});

it('nodes and edges of every kind come back as they were', async () => {
  const graph = await seedGraph();
  const sample = [...new Map(graph.nodes.map((node) => [node.kind, node])).values()];
  for (const node of sample) {
    const { records } = await driver.executeQuery(
      `CREATE (n:${ENTITY}:${labelOf(node.kind)}) SET n = $row RETURN n.record AS row`,
      { row: nodeToRow(-1, node) },
    );
    expect(nodeFromRecord(records[0]!.get('row') as string)).toEqual(node);
  }
  const edges = [...new Map(graph.edges.map((edge) => [edge.kind, edge])).values()];
  for (const edge of edges) {
    const { from, to, values } = edgeToRow(-1, edge);
    const { records } = await driver.executeQuery(
      `MERGE (a:${ENTITY} {gen: $gen, id: $from}) MERGE (b:${ENTITY} {gen: $gen, id: $to})
       CREATE (a)-[e:${typeOf(edge.kind)}]->(b) SET e = $values RETURN e.record AS row`,
      { gen: neo4j.int(-1), from, to, values },
    );
    expect(edgeFromRecord(records[0]!.get('row') as string)).toEqual(edge);
  }
});
