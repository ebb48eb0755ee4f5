import neo4j, { type Integer } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import type { GraphNode } from '../../../domain/graph/node.js';
import { append } from '../../../domain/values/multimap.js';
import type { DatasetInfo, GraphImport } from '../../graph-store.js';
import type { Connection } from '../connecting/connection.js';
import { edgeToRow, nodeToRow } from '../layout/records.js';
import { createSchema } from '../schema/schema-version.js';
import { singleWords } from '../layout/search-words.js';
import {
  ACTIVATE,
  BEGIN,
  COUNT_EDGES,
  COUNT_NODES,
  CREATE_VOCABULARY,
  createEdges,
  createNodes,
} from '../statements/importing.js';
import { ImportLock, lost } from './import-lock.js';
import { removeOld } from './generations.js';

/** Rows of one statement, each in a transaction of its own: more would not fit into the server's memory. */
const BATCH = 5_000;
/** Words in one part of the vocabulary. */
const WORDS = 20_000;
/** Statements on their way at once: while the server writes one, the next is made and sent. */
const WRITERS = 2;

export interface ImportPlan {
  readonly connection: Connection;
  readonly info: DatasetInfo;
  readonly digest: string | null;
  readonly staleMs: number;
  readonly pointerMs: number;
  /** Called at the moment the new generation has become the live one. */
  readonly activated: () => void;
}

/** A generation being written beside the live one. Until it is activated, no reader finds it. */
export class Neo4jImport implements GraphImport {
  readonly #gen: Integer;
  readonly #nodes: Record<string, number> = {};
  readonly #edges: Record<string, number> = {};
  readonly #words = new Set<string>();

  private constructor(
    private readonly plan: ImportPlan,
    private readonly lock: ImportLock,
    private readonly number: number,
  ) {
    this.#gen = neo4j.int(number);
  }

  static async begin(plan: ImportPlan): Promise<Neo4jImport> {
    const { connection, info, staleMs } = plan;
    await connection.check();
    await createSchema(connection);
    const lock = await ImportLock.take(connection, staleMs);
    try {
      await removeOld(connection, lock);
      const parameters = { me: lock.me, info: JSON.stringify(info) };
      const [gen] = (await connection.write({ text: BEGIN, parameters })) as [number | undefined];
      if (gen === undefined) throw lost();
      return new Neo4jImport(plan, lock, gen);
    } catch (error) {
      await lock.release().catch(() => {});
      throw error;
    }
  }

  async writeNodes(batch: readonly GraphNode[]): Promise<void> {
    for (const [kind, nodes] of byKind(batch)) {
      await this.#write(createNodes(kind), nodes, (node) => {
        const row = nodeToRow(this.number, node);
        for (const word of singleWords(row)) this.#words.add(word);
        return row;
      });
      this.#nodes[kind] = (this.#nodes[kind] ?? 0) + nodes.length;
    }
  }

  async writeEdges(batch: readonly GraphEdge[]): Promise<void> {
    for (const [kind, edges] of byKind(batch)) {
      await this.#write(createEdges(kind), edges, (edge) => edgeToRow(this.number, edge));
      this.#edges[kind] = (this.#edges[kind] ?? 0) + edges.length;
    }
  }

  async activate(last: () => void = () => {}): Promise<void> {
    await this.#writeVocabulary();
    await this.#compare('nodes', COUNT_NODES, this.#nodes);
    await this.#compare('edges', COUNT_EDGES, this.#edges);
    const counts = JSON.stringify({ nodes: this.#nodes, edges: this.#edges });
    const { connection, digest, pointerMs, activated } = this.plan;
    await this.lock.untilSeen(pointerMs);
    last();
    const parameters = { me: this.lock.me, gen: this.#gen, counts, digest };
    const rows = await connection.write({ text: ACTIVATE, parameters });
    if (rows.length === 0) throw lost();
    activated();
    // It is live; what is left to do the next load would do as well.
    await removeOld(connection, this.lock).catch(() => {});
    await this.lock.release().catch(() => {});
  }

  async discard(): Promise<void> {
    try {
      await removeOld(this.plan.connection, this.lock);
    } finally {
      await this.lock.release();
    }
  }

  async #write<T extends { readonly id: string }>(text: string, items: readonly T[], toRow: (item: T) => object) {
    let next = 0;
    const writer = async (): Promise<void> => {
      while (next < items.length) {
        this.lock.check();
        const part = items.slice(next, (next += BATCH));
        const parameters = { gen: this.#gen, rows: part.map(toRow) };
        const [written] = (await this.plan.connection.write({ text, parameters })) as [number | undefined];
        if (written === undefined) throw lost();
        if (written !== part.length) throw dangling(part, written);
      }
    };
    // All have to end before what was written may be discarded.
    const ended = await Promise.allSettled(Array.from({ length: WRITERS }, writer));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  async #writeVocabulary(): Promise<void> {
    const words = [...this.#words];
    for (let n = 0; n < words.length; n += WORDS) {
      this.lock.check();
      const part = words.slice(n, n + WORDS).join(' ');
      const parameters = { gen: this.#gen, part: neo4j.int(n / WORDS), words: part };
      const [written] = await this.plan.connection.write({ text: CREATE_VOCABULARY, parameters });
      if (written === undefined) throw lost();
    }
  }

  async #compare(what: string, text: string, sent: Readonly<Record<string, number>>): Promise<void> {
    const rows = await this.plan.connection.write({ text, parameters: { gen: this.#gen } });
    const there = new Map(rows as readonly [string, number][]);
    for (const kind of new Set([...there.keys(), ...Object.keys(sent)])) {
      if ((there.get(kind) ?? 0) === (sent[kind] ?? 0)) continue;
      throw new Error(
        `${there.get(kind) ?? 0} ${what} of kind ${kind} are in the database, ${sent[kind] ?? 0} were sent.`,
      );
    }
  }
}

function byKind<T extends { readonly kind: string }>(items: readonly T[]): Map<T['kind'], T[]> {
  const kinds = new Map<T['kind'], T[]>();
  for (const item of items) append(kinds, item.kind, item);
  return kinds;
}

const dangling = (edges: readonly { readonly id: string }[], written: number): LodegraphError =>
  new LodegraphError(
    'DATASET_INVALID',
    `${edges.length - written} of ${edges.length} edges from "${edges[0]!.id}" on begin or end at a node that was not written.`,
  );
