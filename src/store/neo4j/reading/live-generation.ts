import type { Integer } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { DatasetInfo } from '../../graph-store.js';
import type { Connection } from '../connecting/connection.js';
import { LOOK, READ_LIVE, type LiveRow } from '../layout/live.js';
import { checkVersion } from '../schema/schema-version.js';

/** How many nodes and edges of each kind a generation has; written when it was made, as it never changes. */
export interface Counts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** The rows of a statement, and when it was sent. */
export interface Looked {
  readonly rows: readonly unknown[];
  readonly sentAt: number;
}

export interface Generation {
  readonly gen: number;
  readonly info: DatasetInfo;
  readonly counts: Counts;
  /** What was computed from the whole of it: there are few such things, they are asked for often, and none is evicted. */
  readonly derived: Map<string, object>;
}

/** What a statement says of the pointer, and when it was sent. */
export interface Look {
  readonly live: number | null;
  readonly importing: boolean;
  /** By the clock of this process that only goes forward. */
  readonly sentAt: number;
}

/**
 * Which generation is live, as far as this process knows. Looks at the pointer say so; the rest is asked for only
 * when it has changed. An import takes its lock, then waits for as long as a look counts, and only
 * then moves the pointer: so a look that saw no lock counts for that long, and nobody needs to look again.
 */
export class LiveGeneration {
  #known: Generation | null = null;
  /** What is known of it even while it has to be asked whether it still is the live one. */
  #last: Generation | null = null;
  #asking: Promise<Generation> | null = null;
  #countsUntil = Number.NEGATIVE_INFINITY;
  readonly #checks = new Map<number, Promise<Looked>>();

  constructor(
    private readonly connection: Connection,
    private readonly pointerMs: number,
  ) {}

  /** Whether every statement looks at the pointer; else looks count for a while, and are made by themselves. */
  get isLookedAtByAll(): boolean {
    return this.pointerMs === 0;
  }

  /** The number of the last known one; null where none is known. */
  get known(): string | null {
    return this.#known === null ? null : String(this.#known.gen);
  }

  /** The last known one, at once; asked for where none is known. */
  async current(): Promise<Generation> {
    if (this.#known !== null) return this.#known;
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** Whether it is the live one beyond doubt: the last look saw it, and still counts. */
  isCertain(gen: number): boolean {
    return this.#known?.gen === gen && performance.now() < this.#countsUntil;
  }

  /** Looks at the pointer. Requests that ask in the same moment share one look, which is made after all of them began. */
  check(gen: Integer): Promise<Looked> {
    const number = gen.toNumber();
    const gathering = this.#checks.get(number);
    if (gathering !== undefined) return gathering;
    const check = new Promise((resolve) => setImmediate(resolve)).then(async () => {
      this.#checks.delete(number);
      const sentAt = performance.now();
      return { rows: await this.connection.read({ text: LOOK, parameters: { gen } }), sentAt };
    });
    this.#checks.set(number, check);
    return check;
  }

  seen({ live, importing, sentAt }: Look): void {
    if (this.#known === null || live !== this.#known.gen) this.forget();
    else if (!importing) this.#countsUntil = Math.max(this.#countsUntil, sentAt + this.pointerMs);
  }

  /** It is no longer whole: what is live must be asked. */
  noteGone(gen: number): void {
    if (this.#known?.gen === gen) this.forget();
  }

  forget(): void {
    this.#known = null;
    this.#countsUntil = Number.NEGATIVE_INFINITY;
  }

  async #ask(): Promise<Generation> {
    const sentAt = performance.now();
    const [row] = (await this.connection.read({ text: READ_LIVE, parameters: {} })) as [LiveRow];
    checkVersion(row.schema);
    if (row.gen === null || row.state !== 'READY') throw nothingLoaded();
    const isTheSame = this.#last !== null && this.#last.gen === row.gen;
    this.#last = isTheSame ? this.#last! : generationOf(row, row.gen);
    this.#known = this.#last;
    this.seen({ live: row.gen, importing: row.importing, sentAt });
    return this.#last;
  }
}

const generationOf = ({ info, counts }: LiveRow, gen: number): Generation => ({
  gen,
  info: JSON.parse(info) as DatasetInfo,
  counts: JSON.parse(counts) as Counts,
  derived: new Map(),
});

const nothingLoaded = (): LodegraphError =>
  new LodegraphError(
    'STORE_UNAVAILABLE',
    'No dataset is loaded in Neo4j yet. Load one with "lodegraph load [DIR] --to URI" (in the project: npm run load).',
  );
