import {
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Types whose things have a key: another subgraph may name them by id, and add fields to them. */
export const entityTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * The schema as composition reads it. Pages are described alike wherever Relay's connections are used, so PageInfo may
 * be shared. `@oneOf` is left out, since Apollo's composition refuses what it does not know; the server holds to it.
 */
export function subgraphSdl(schema: GraphQLSchema): string {
  const entities = new Set(entityTypes(schema).map(({ name }) => name));
  const document = visit(parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true }), {
    ObjectTypeDefinition: (type) => {
      if (entities.has(type.name.value)) return { ...type, directives: [KEY] };
      return type.name.value === 'PageInfo' ? { ...type, directives: [SHAREABLE] } : undefined;
    },
    InputObjectTypeDefinition: (type) => ({
      ...type,
      directives: type.directives?.filter(({ name }) => name.value !== 'oneOf') ?? [],
    }),
  });
  return `${LINK}\n\n${print(document)}\n`;
}

const directive = (name: string, args: Readonly<Record<string, string>> = {}): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(args).map(([arg, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: arg },
    value: { kind: Kind.STRING, value },
  })),
});
const KEY = directive('key', { fields: 'id' });
const SHAREABLE = directive('shareable');
