import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../request-context.js';
import { typeOf } from '../node/node.interface.js';
import { entities, MOST_REPRESENTATIONS } from './entities.js';
import { entityTypes, subgraphSdl } from './subgraph-sdl.js';

/** The schema with what Apollo Federation asks of a subgraph: its text with keys, and things by their keys. */
export function asSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const names = entityTypes(schema).map(({ name }) => name);
  const subgraph = extendSchema(schema, parse(additions(names)), { assumeValidSDL: true });
  const keyed = new Set(names);
  let sdl: string | null = null;
  const { _entities, _service } = subgraph.getQueryType()!.getFields();
  _entities!.resolve = (_, { representations }, context: RequestContext) => entities(context, keyed, representations);
  _service!.resolve = () => ({ sdl: (sdl ??= subgraphSdl(schema)) });
  const entity = subgraph.getType('_Entity') as { resolveType?: typeof typeOf };
  entity.resolveType = typeOf;
  return subgraph;
}

const additions = (names: readonly string[]): string => `
  "A thing named by a router: an object with __typename and id."
  scalar _Any
  "Whatever another subgraph may name by its id."
  union _Entity = ${names.join(' | ')}
  "This server as a part of a larger graph."
  type _Service {
    "Its schema, with the keys of its types."
    sdl: String!
  }
  extend type Query {
    "For routers of Apollo Federation: the things named, in their order; null where there is none."
    _entities(
      "Which things; at most ${MOST_REPRESENTATIONS}."
      representations: [_Any!]!
    ): [_Entity]!
    "For routers of Apollo Federation: what this server adds to a larger graph."
    _service: _Service!
  }
`;
