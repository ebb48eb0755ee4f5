import { execute, parse, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { RequestContext } from '../../src/graphql/request-context.js';
import type { Ahead, FindQuery, GraphStore } from '../../src/store/graph-store.js';
import { distant } from '../support/counted-reads.js';
import { seededApi } from '../support/seeded-api.js';

let schema: GraphQLSchema;
let store: GraphStore;
beforeAll(async () => {
  schema = await createSchema();
  ({ store } = await seededApi());
});

/** What the store is told of what will be read after a list. */
async function aheadOf(nodes: string, variableValues: Record<string, unknown> = {}): Promise<readonly Ahead[]> {
  let ahead: readonly Ahead[] | undefined;
  const snapshot = distant(await store.snapshot(), (read, [, query]) => {
    if (read === 'find') ahead = (query as FindQuery).ahead!();
  });
  const contextValue = await RequestContext.begin({ snapshot: async () => snapshot } as unknown as GraphStore);
  const source = `query ($first: Int = 3, $asOf: Date) { facilities(first: 1) { ${nodes} } }
    fragment Owned on Facility { owners(first: $first, asOf: $asOf) { nodes { ...Seated } } }
    fragment Seated on Party { country { name } }`;
  // Not validated: most documents leave some of the fragments out.
  const { errors } = await execute({ schema, document: parse(source), contextValue, variableValues });
  expect(errors).toBeUndefined();
  return ahead!;
}

const page = { asOf: '2026-05-31', statuses: ['CURRENT'] };
const seats = (then: readonly object[] = []): object[] => [
  { kind: 'HEADQUARTERED_IN', direction: 'out', then },
  { kind: 'REGISTERED_IN', direction: 'out', then },
];

test('edges that fields read, all of them or so many, and what follows', async () => {
  expect(await aheadOf('nodes { name country { name } owners(first: 7) { nodes { country { name } } } }')).toEqual([
    { kind: 'IN_COUNTRY', direction: 'out', then: [] },
    { kind: 'STAKE', direction: 'in', page: { first: 7, after: null, ...page }, then: seats() },
  ]);
});

test('a page from the end, one of the usual length, and none where none is shown', async () => {
  const owners = async (args: string): Promise<unknown> =>
    (await aheadOf(`nodes { owners${args} { totalCount } }`))[0]?.page;
  expect(await owners('(last: 2)')).toEqual({ last: 2, before: null, ...page });
  expect(await owners('')).toEqual({ first: 20, after: null, ...page });
  expect(await owners('(last: 0)')).toBeUndefined();
});

test('dates, variables, fragments; equal reads are one', async () => {
  const found = await aheadOf('nodes { ...Owned } edges { node { ...Owned again: country { id } } }', {
    asOf: '2020-01-01',
  });
  expect(found).toEqual([
    { kind: 'STAKE', direction: 'in', page: { first: 3, after: null, ...page, asOf: '2020-01-01' }, then: seats() },
    { kind: 'IN_COUNTRY', direction: 'out', then: [] },
  ]);
});

test('what hangs on a directive is not read ahead', async () => {
  expect(await aheadOf('nodes { id country @include(if: false) { name } }')).toEqual([]);
  expect(await aheadOf('nodes { id country @skip(if: true) { name } ...Owned @skip(if: true) }')).toEqual([]);
});

test('steps and edges on a way are bounded', async () => {
  const nest = (depth: number): string =>
    depth === 0 ? 'id' : `id ... on Firm { owners(first: 100) { nodes { ${nest(depth - 1)} } } }`;
  const depth = (ahead: readonly Ahead[]): number => Math.max(0, ...ahead.map(({ then = [] }) => 1 + depth(then)));
  expect(depth(await aheadOf(`nodes { owners(first: 100) { nodes { ${nest(3)} } } }`))).toBe(3);
  const wide = Array.from({ length: 30 }, (_, n) => `a${n}: owners(first: ${n + 1}) { nodes { id } }`);
  expect(await aheadOf(`nodes { ${wide.join(' ')} }`)).toHaveLength(12);
});
