import type { HTTPGraphQLRequest } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import type { GraphStore, Snapshot } from '../../store/graph-store.js';
import { sha256 } from '../documents/sha256.js';

/** A store in memory counts its generations from 1 at every start; they are the same only within a process. */
const PROCESS = randomUUID();

/**
 * Names the answer to a GET: it depends on the request, the dataset's generation, this program and its settings, and
 * on nothing else. Weak, since the same answer goes compressed or not.
 */
export class AnswerTags {
  /** @param server what the server tells of itself: the version of its program, and its settings */
  constructor(
    private readonly store: GraphStore,
    private readonly server: unknown,
  ) {}

  async of(request: HTTPGraphQLRequest): Promise<{ readonly tag: string; readonly snapshot: Snapshot }> {
    const snapshot = await this.store.snapshot();
    return { tag: this.#tag(request, snapshot), snapshot };
  }

  #tag({ search, headers }: HTTPGraphQLRequest, { generation, dataset }: Snapshot): string {
    const process = this.store.name === 'memory' ? PROCESS : '';
    const parts = [this.server, process, generation, dataset.id, dataset.version, headers.get('accept') ?? '', search];
    return `W/"${sha256(JSON.stringify(parts)).slice(0, 32)}"`;
  }
}

/** Whether the client has this answer already, by its `if-none-match`. */
export const hasAnswer = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((known) => known.trim().replace(/^W\//, '') === tag.slice(2));
