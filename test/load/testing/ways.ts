import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Answer, Client, Sent } from './client.js';
import type { Question } from './questions.js';

/** A question with the answer that it must get whenever it is asked. */
export interface Known extends Question {
  readonly answer: Buffer;
  readonly sha256: string;
  /** The path of a GET, where it is short enough for one, and the tag of its answer. */
  readonly path: string | null;
  readonly etag: string | null;
}

/** How a question is put, and what an answer to that must be beside its status. */
export interface Way {
  readonly name: string;
  readonly ask: (client: Client, question: Known) => Promise<Answer>;
  readonly isRight: (answer: Answer, question: Known) => boolean;
}

const JSON_BODY = { 'content-type': 'application/json' };
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const LONGEST_PATH = 8_000;

const post = (body: object, headers: Sent['headers'] = {}): Sent => ({
  headers: { ...JSON_BODY, ...headers },
  body: JSON.stringify(body),
});

/** The same bytes. Of several fields that fail at once GraphQL leaves open which is told: there, the same codes and data. */
const isWhole = ({ status, body }: Answer, { answer }: Known): boolean =>
  status === 200 && (body.equals(answer) || (answer.includes('"errors"') && faultsIn(body) === faultsIn(answer)));

function faultsIn(body: Buffer): string {
  const { errors, data } = JSON.parse(body.toString()) as {
    errors?: readonly { extensions: { code: string } }[];
    data?: unknown;
  };
  return JSON.stringify([errors?.map(({ extensions }) => extensions.code), data]);
}

function byPost(name: string, headers: Sent['headers'] = {}): Way {
  return {
    name,
    ask: (client, { query, variables }) => client.send(post({ query, variables }, headers)),
    isRight: isWhole,
  };
}

const compressed: Way = {
  ...byPost('compressed', { 'accept-encoding': 'gzip' }),
  isRight: (answer, question) =>
    isWhole(
      answer.headers['content-encoding'] === 'gzip' ? { ...answer, body: gunzipSync(answer.body) } : answer,
      question,
    ),
};

const byId: Way = {
  name: 'document id',
  ask: (client, { documentId, query, variables }) =>
    client.send(post(documentId === undefined ? { query, variables } : { documentId, variables })),
  isRight: isWhole,
};

/** As Apollo's clients do: the hash alone, and the text with it where the server does not know it. */
const byHash: Way = {
  name: 'persisted query',
  ask: async (client, { sha256, query, variables }) => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256 } };
    const answer = await client.send(post({ variables, extensions }));
    if (!answer.body.includes('PERSISTED_QUERY_NOT_FOUND')) return answer;
    return client.send(post({ query, variables, extensions }));
  },
  isRight: isWhole,
};

const byGet: Way = {
  name: 'GET',
  ask: (client, { path, query, variables }) =>
    client.send(path === null ? post({ query, variables }) : { method: 'GET', path, headers: PREFLIGHT }),
  isRight: isWhole,
};

const byTag: Way = {
  name: 'GET with a tag',
  ask: (client, question) => {
    const { path, etag } = question;
    if (path === null || etag === null) return byGet.ask(client, question);
    return client.send({ method: 'GET', path, headers: { ...PREFLIGHT, 'if-none-match': etag } });
  },
  isRight: (answer, question) =>
    question.etag === null ? isWhole(answer, question) : answer.status === 304 && answer.headers.etag === question.etag,
};

/** Every way there is; of keys, each is one that makes a difference. */
export const waysWith = (keys: readonly string[]): readonly Way[] => [
  byPost('POST'),
  ...keys.map((key, n) => byPost(`POST with key ${n}`, { authorization: `Bearer ${key}` })),
  compressed,
  byId,
  byHash,
  byGet,
  byTag,
];

/** Asks each question for the first time: what it is answered now is what it must be answered under load. */
export async function learn(client: Client, questions: readonly Question[]): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const question of questions) {
    const { query, variables } = question;
    const { status, body } = await client.send(post({ query, variables }));
    if (status !== 200) throw new Error(`${question.name}: ${status} ${body.toString()}`);
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
    const path = search.length > LONGEST_PATH ? null : `/graphql?${search}`;
    const got = path === null ? null : await client.send({ method: 'GET', path, headers: PREFLIGHT });
    const sha256 = createHash('sha256').update(query).digest('hex');
    known.push({ ...question, answer: body, sha256, path, etag: got?.headers.etag ?? null });
  }
  return known;
}
