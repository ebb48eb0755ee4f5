import { writeDataset } from '../../testing/dataset.js';
import type { TestServer } from '../../testing/server.js';

const FIRMS = 3_000;
const idOf = (n: number): string => `firm:f${String(n).padStart(5, '0')}`;
const numbers = Array.from({ length: FIRMS }, (_, n) => n);

/** A dataset of some seconds' loading, in which every firm's name says which dataset it is of. */
export const writeTagged = (tag: string): Promise<string> =>
  writeDataset({
    'dataset.json': JSON.stringify({
      id: 'tagged',
      title: tag,
      version: '1',
      date: '2026-01-31',
      licence: 'CC0-1.0',
      description: null,
    }),
    'facilities.csv': 'id,name,type,country\n',
    'firms.csv': `id,name\n${numbers.map((n) => `${idOf(n)},${tag}\n`).join('')}`,
    'stakes.csv': `owner,asset,share,source\n${numbers
      .slice(1)
      .map((n) => `${idOf(n - 1)},${idOf(n)},${10 + (n % 80)},source:report\n`)
      .join('')}`,
  });

const QUERY = `query Tags($first: [ID!]!) {
  dataset { title }
  firms(first: 50) { nodes { name } }
  nodes(ids: $first) { ... on Firm { name } }
  ownership(of: "${idOf(30)}") { above { nodes { ... on Firm { name } } } }
}`;

interface Answer {
  readonly data: {
    readonly dataset: { readonly title: string };
    readonly firms: { readonly nodes: readonly { readonly name: string }[] };
    readonly nodes: readonly { readonly name: string }[];
    readonly ownership: { readonly above: { readonly nodes: readonly { readonly name: string }[] } };
  };
}

/** Asks one question that reads in four ways, and says of which datasets the answer is: exactly one, or the API is wrong. */
export async function readTags(server: TestServer): Promise<readonly string[]> {
  const first = [idOf(Math.floor(Math.random() * FIRMS)), idOf(Math.floor(Math.random() * FIRMS))];
  const response = await server.ask({ query: QUERY, variables: { first } });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
  const { data } = JSON.parse(text) as Answer;
  const named = [...data.firms.nodes, ...data.nodes, ...data.ownership.above.nodes];
  expect(named.length).toBeGreaterThanOrEqual(50 + 2 + 30);
  return [...new Set([data.dataset.title, ...named.map(({ name }) => name)])];
}

/** Asks again and again until told to stop; every answer must be of one dataset. */
export function readers(server: TestServer, count: number): { stop(): Promise<Set<string>> } {
  let going = true;
  const seen = new Set<string>();
  const read = async (): Promise<void> => {
    while (going) {
      const tags = await readTags(server);
      expect(tags).toHaveLength(1);
      seen.add(tags[0]!);
    }
  };
  const all = Promise.all(Array.from({ length: count }, read));
  // It is awaited at the end; a failure before that must not end the process.
  all.catch(() => {});
  return {
    async stop() {
      going = false;
      await all;
      return seen;
    },
  };
}
