import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { RequestContext } from '../../src/graphql/request-context.js';
import { seededApi } from '../support/seeded-api.js';

let schema: GraphQLSchema;
let context: RequestContext;
beforeAll(async () => {
  const { store } = await seededApi();
  schema = await createSchema();
  context = await RequestContext.begin(store);
});

const resolve = (type: string, field: string, root: unknown, args: object = {}): unknown =>
  (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve!(root, args, context, {
    fieldNodes: [],
  } as never);

test('what is at hand is answered at once, with and without arguments', async () => {
  const facility = await resolve('Query', 'node', undefined, { id: 'facility:kwinana' });
  const owners = { first: 20, statuses: ['CURRENT'] };
  // On Neo4j the first time fetches it.
  await resolve('Facility', 'country', facility);
  await resolve('Facility', 'owners', facility, owners);
  expect(resolve('Facility', 'country', facility)).toMatchObject({ id: 'country:AU' });
  const { nodes } = resolve('Facility', 'owners', facility, owners) as { nodes: { id: string }[] };
  expect(nodes.map(({ id }) => id)).toContain('firm:tlea');
});
