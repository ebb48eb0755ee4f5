import type { HTTPGraphQLRequest } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import { packageVersion } from '../../config/package-root.js';
import type { GraphStore, Snapshot } from '../../store/graph-store.js';
import { sha256 } from '../documents/sha256.js';

/** A store in memory counts its generations from 1 at every start; they are the same only within a process. */
const PROCESS = randomUUID();

/**
 * Names the answer to a GET: it depends on the request, the dataset's generation and this program, and on nothing
 * else. Weak, since the same answer goes compressed or not.
 */
export class AnswerTags {
  readonly #program = packageVersion();

  constructor(private readonly store: GraphStore) {}

  async of(request: HTTPGraphQLRequest): Promise<{ readonly tag: string; readonly snapshot: Snapshot }> {
    const snapshot = await this.store.snapshot();
    return { tag: this.#tag(request, snapshot), snapshot };
  }

  #tag({ search, headers }: HTTPGraphQLRequest, { generation, dataset }: Snapshot): string {
    const process = this.store.name === 'memory' ? PROCESS : '';
    const parts = [
      this.#program,
      process,
      generation,
      dataset.id,
      dataset.version,
      headers.get('accept') ?? '',
      search,
    ];
    return `W/"${sha256(JSON.stringify(parts)).slice(0, 32)}"`;
  }
}

/** Whether the client has this answer already, by its `if-none-match`. */
export const hasAnswer = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((known) => known.trim().replace(/^W\//, '') === tag.slice(2));
