import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../e2e/testing/program.js';
import type { TestServer } from '../../e2e/testing/server.js';

/** What a client wants to know. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The name under which the server knows the document. */
  readonly documentId?: string;
}

const folder = path.join(root, 'schema/operations');

/** The example operations as they are. */
const EXAMPLES: readonly Question[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length))
  .map((name) => ({
    name,
    query: readFileSync(path.join(folder, `${name}.graphql`), 'utf8'),
    variables: JSON.parse(readFileSync(path.join(folder, `${name}.variables.json`), 'utf8')) as Question['variables'],
    documentId: name,
  }));

const NODE = 'query Node($id: ID!) { node(id: $id) { __typename id ... on Entity { name } } }';
const NODES = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Entity { name aliases } } }';
const SEARCH = 'query Search($text: String!) { search(text: $text, first: 10) { score node { __typename id } } }';
const PAGE = `query Page($after: String) {
  facilities(first: 20, after: $after) { nodes { id name type country { id } } pageInfo { endCursor } }
}`;

interface Named {
  readonly id: string;
  readonly name: string;
}
const KINDS = ['facilities', 'firms', 'countries', 'minerals'] as const;

/** A number of variants of each example, of the same kind with other ids in their variables. */
const VARIANTS = 2;

/** The examples, the examples about other things, and what pages ask: nodes, batches, searches, pages one after the other. */
export async function questionsOf(server: TestServer): Promise<readonly Question[]> {
  const ask = async <T>(query: string, variables = {}): Promise<T> => {
    const answer = (await (await server.ask({ query, variables })).json()) as { data: T };
    return answer.data;
  };
  const lists = KINDS.map((kind) => `${kind}(first: 200) { nodes { id name } }`).join(' ');
  const listed = await ask<Record<string, { nodes: readonly Named[] }>>(`{ ${lists} }`);
  const things = Object.values(listed).flatMap(({ nodes }) => nodes);

  const cursors: (string | null)[] = [null];
  for (let n = 0; n < 4; n += 1) {
    const { facilities } = await ask<{ facilities: { pageInfo: { endCursor: string } } }>(PAGE, {
      after: cursors.at(-1),
    });
    cursors.push(facilities.pageInfo.endCursor);
  }
  const spread = <T>(all: readonly T[], count: number): readonly T[] =>
    Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]!);
  const batches = spread(things, 20).map((_, n) => spread(things.slice(n * 3), 50));
  return [
    ...EXAMPLES,
    ...EXAMPLES.flatMap((example) => variantsOf(example, things)),
    ...spread(things, 100).map(({ id }) => ({ name: `node ${id}`, query: NODE, variables: { id } })),
    { name: 'node that is not there', query: NODE, variables: { id: 'facility:nowhere' } },
    ...batches.map((batch, n) => ({ name: `batch ${n}`, query: NODES, variables: { ids: batch.map(({ id }) => id) } })),
    ...spread(things, 40).map(({ name: text }) => ({ name: `search ${text}`, query: SEARCH, variables: { text } })),
    ...cursors.map((after, n) => ({ name: `page ${n}`, query: PAGE, variables: { after } })),
  ];
}

/** The same question of other things: every id in its variables is replaced by another of its kind. */
function variantsOf(example: Question, things: readonly Named[]): readonly Question[] {
  const text = JSON.stringify(example.variables);
  const variants = Array.from({ length: VARIANTS }, (_, n) =>
    text.replace(/"(facility|firm|country|mineral):[^"]+"/g, (id, kind: string) => {
      const alike = things.filter((thing) => thing.id.startsWith(`${kind}:`));
      return JSON.stringify(alike[(id.length * 31 + n * 17) % alike.length]!.id);
    }),
  );
  return [...new Set(variants)]
    .filter((variant) => variant !== text)
    .map((variant, n) => ({
      ...example,
      name: `${example.name} of others ${n}`,
      variables: JSON.parse(variant) as Question['variables'],
    }));
}
