import { nestedBrackets, repeated, wide } from './shapes.js';

/** What a request that means harm, or is merely broken, sends to /graphql, and the code that refuses it. */
export interface Hostile {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
  readonly code: string;
  readonly status?: number;
  /** Of LIMIT_EXCEEDED. */
  readonly limit?: string;
}

const query = (text: string, variables?: unknown): string => JSON.stringify({ query: text, variables });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const fragments = (count: number, spread: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => `fragment F${n} on Query { ${spread(n)} }`).join(' ');

export const CORPUS: readonly Hostile[] = [
  { name: 'fields nested 60 deep', body: query(nestedBrackets('a', 60)), code: 'LIMIT_EXCEEDED', limit: 'depth' },
  {
    name: 'brackets nested 2,000 deep',
    body: query(nestedBrackets('a', 2_000)),
    code: 'LIMIT_EXCEEDED',
    limit: 'nesting',
  },
  { name: 'brackets opened 100,000 times', body: query('{a'.repeat(100_000)), code: 'LIMIT_EXCEEDED', limit: 'tokens' },
  {
    name: 'brackets opened 200,000 times',
    body: query('{a'.repeat(200_000)),
    code: 'LIMIT_EXCEEDED',
    limit: 'documentBytes',
  },
  {
    name: 'lists nested 5,000 deep',
    body: query(`{ nodes(ids: ${'['.repeat(4_900)}`),
    code: 'LIMIT_EXCEEDED',
    limit: 'nesting',
  },
  {
    name: '10,000 aliases',
    body: query(`{ ${wide(10_000, (n) => `a${n}: __typename`)} }`),
    code: 'LIMIT_EXCEEDED',
    limit: 'tokens',
  },
  {
    name: '3,000 aliases',
    body: query(`{ dataset { ${wide(3_000, (n) => `a${n}: title`)} } }`),
    code: 'LIMIT_EXCEEDED',
  },
  {
    name: '60 expensive root fields',
    body: query(`{ ${wide(60, (n) => `a${n}: ownership(of: "facility:kwinana") { asOf }`)} }`),
    code: 'LIMIT_EXCEEDED',
    limit: 'rootFields',
  },
  { name: 'one field 9,000 times', body: query(`{ ${repeated('dataset', 9_000)} }`), code: 'LIMIT_EXCEEDED' },
  {
    name: 'pairs of equal fields within each other',
    body: query(nestedPairs(10)),
    code: 'LIMIT_EXCEEDED',
    limit: 'selections',
  },
  {
    name: 'fragments in a circle',
    body: query(`{ ...F0 } ${fragments(200, (n) => `...F${(n + 1) % 200}`)}`),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a fragment of itself',
    body: query('{ ...F } fragment F on Query { dataset { title } ...F }'),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments that double',
    body: query(`{ ...F0 } ${fragments(60, (n) => `...F${n + 1} ...F${n + 1}`)} fragment F60 on Query { __typename }`),
    code: 'LIMIT_EXCEEDED',
    limit: 'selections',
  },
  {
    name: '1,000 directives',
    body: query(`{ __typename ${repeated('@skip(if: false)', 1_000)} }`),
    code: 'LIMIT_EXCEEDED',
    limit: 'directives',
  },
  {
    name: 'a list of 100,000 ids in a variable',
    body: query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: new Array(100_000).fill('x') }),
    code: 'LIMIT_EXCEEDED',
    limit: 'variableValues',
  },
  {
    name: 'a filter nested 5,000 deep in a variable',
    body: nestedNots(5_000),
    code: 'LIMIT_EXCEEDED',
    limit: 'variableDepth',
  },
  {
    name: 'a filter of 1,000 conditions on relationships',
    body: query('query ($filter: FacilityFilter) { facilities(filter: $filter) { nodes { id } } }', {
      filter: { or: new Array(1_000).fill({ owners: { none: { ownerCountry: { isNull: true } } } }) },
    }),
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'a filter of 1,000 comparisons',
    body: query('query ($filter: StakeFilter) { stakeStatistics(groupBy: [], filter: $filter) { totalCount } }', {
      filter: { or: new Array(1_000).fill({ not: { ownerCountry: { eq: 'country:CN' } } }) },
    }),
    code: 'LIMIT_EXCEEDED',
    limit: 'filterConditions',
  },
  {
    name: 'lists within lists',
    body: query(
      '{ firms(first: 200) { nodes { holdings(first: 200) { nodes { id } } } agreements: nodes { holdings(first: 200) { nodes { id } } } } }',
    ),
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: '40 answers that compute',
    body: query(
      `{ ${wide(49, (n) => `a${n}: dependencyChains(ownedBy: "country:CN", feeding: { partnerOf: "country:US" }, first: 200) { totalCount }`)} }`,
    ),
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'a bomb of introspection',
    body: query('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection within itself',
    body: query(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection 40 times over',
    body: query(
      `{ ${wide(40, (n) => `a${n}: __schema { types { fields { args { type { name } } type { name } } } }`)} }`,
    ),
    code: 'QUERY_TOO_COSTLY',
  },
  { name: 'an unknown field', body: query('{ nothing }'), code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'an unknown operation',
    body: JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  { name: 'a mutation', body: query('mutation { drop }'), code: 'BAD_USER_INPUT' },
  { name: 'a subscription', body: query('subscription { all }'), code: 'BAD_USER_INPUT' },
  {
    name: 'an unknown persisted query',
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    code: 'PERSISTED_QUERY_NOT_FOUND',
  },
  { name: 'an unknown trusted document', body: JSON.stringify({ documentId: '../../etc/passwd' }), code: 'NOT_FOUND' },
  { name: 'a text that is no GraphQL', body: query('SELECT * FROM firms'), code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'characters that GraphQL does not have', body: query('{ a \u0000 }'), code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a text without an end', body: query('{ firms(filter: {name: {contains: "'), code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'a body of 2 MB',
    body: query(`{ __typename } # ${'x'.repeat(2_000_000)}`),
    code: 'LIMIT_EXCEEDED',
    status: 413,
    limit: 'bodyBytes',
  },
  {
    name: 'a body that is not UTF-8',
    body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    code: 'BAD_REQUEST',
    status: 400,
  },
  { name: 'a body that is not JSON', body: '{"query": ', code: 'BAD_REQUEST', status: 400 },
  { name: 'JSON nested 500,000 deep', body: '['.repeat(500_000), code: 'BAD_REQUEST', status: 400 },
  { name: 'an empty body', body: '', code: 'BAD_REQUEST', status: 400 },
  {
    name: 'a batch of 1,000',
    body: `[${wide(1_000, () => query('{ __typename }'), ',')}]`,
    code: 'BAD_REQUEST',
    status: 400,
  },
  {
    name: 'a prototype in the variables',
    body: '{"query": "query ($id: ID!) { node(id: $id) { id } }", "variables": {"__proto__": {"id": "x"}}}',
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a null that fails one item of a list at once, while another is still under way',
    body: query(
      'query ($s: [EdgeStatus!]) { search(text: "nickel") { node { ... on Mineral { products { totalCount } } ... on Firm { owners(statuses: $s) { totalCount } } } } }',
      { s: null },
    ),
    code: 'BAD_USER_INPUT',
  },
  { name: 'XML', body: '<a/>', contentType: 'application/xml', code: 'BAD_REQUEST', status: 415 },
  {
    name: 'another charset',
    body: '{}',
    contentType: 'application/json; charset=utf-16',
    code: 'BAD_REQUEST',
    status: 415,
  },
  {
    name: 'a form',
    body: bytes('query=%7B__typename%7D'),
    contentType: 'application/x-www-form-urlencoded',
    code: 'BAD_REQUEST',
    status: 400,
  },
];

function nestedPairs(depth: number): string {
  let text = '{ __typename }';
  for (let n = 0; n < depth; n += 1) text = `{ a ${text} a ${text} }`;
  return text;
}

/** As text: the writer of JSON recurses. */
function nestedNots(depth: number): string {
  const question = JSON.stringify('query ($f: FirmFilter) { firms(filter: $f) { nodes { id } } }');
  return `{"query": ${question}, "variables": {"f": ${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}}`;
}
