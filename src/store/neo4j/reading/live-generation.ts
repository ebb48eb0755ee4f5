import type { Integer } from 'neo4j-driver';
import { LodegraphError } from '../../../domain/errors.js';
import type { DatasetInfo } from '../../graph-store.js';
import type { Connection } from '../connecting/connection.js';
import { POINTER_ALONE, READ_LIVE, type LiveRow, type PointerRow } from '../layout/live.js';
import { checkVersion } from '../schema/schema-version.js';

/** How many nodes and edges of each kind a generation has; written when it was made, as it never changes. */
export interface Counts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

export interface Generation {
  readonly gen: number;
  readonly info: DatasetInfo;
  readonly counts: Counts;
  /** What was computed from the whole of it: there are few such things, they are asked for often, and none is evicted. */
  readonly derived: Map<string, object>;
}

/**
 * Which generation is live, as far as this process knows. Every statement says so at its end; the rest is
 * asked for only when it has changed.
 */
export class LiveGeneration {
  #known: Generation | null = null;
  /** What is known of it even while it has to be asked whether it still is the live one. */
  #last: Generation | null = null;
  #asking: Promise<Generation> | null = null;
  #checkedAt = Number.NEGATIVE_INFINITY;
  readonly #checks = new Map<number, Promise<PointerRow>>();

  constructor(
    private readonly connection: Connection,
    private readonly pointerMs: number,
  ) {}

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

  /** True while what is known is younger than the configured age: nobody needs to look. */
  get isFresh(): boolean {
    return this.pointerMs > 0 && performance.now() - this.#checkedAt < this.pointerMs;
  }

  /** Looks at the pointer. Requests that ask in the same moment share one look, which is made after all of them began. */
  check(gen: Integer): Promise<PointerRow> {
    const number = gen.toNumber();
    const gathering = this.#checks.get(number);
    if (gathering !== undefined) return gathering;
    const check = new Promise((resolve) => setImmediate(resolve)).then(async () => {
      this.#checks.delete(number);
      const [row] = await this.connection.read({ text: POINTER_ALONE, parameters: { gen } });
      return row as PointerRow;
    });
    this.#checks.set(number, check);
    return check;
  }

  /** What a statement saw at its end. */
  seen(live: number | null): void {
    if (this.#known !== null && live === this.#known.gen) this.#checkedAt = performance.now();
    else this.#known = null;
  }

  forget(): void {
    this.#known = null;
  }

  async #ask(): Promise<Generation> {
    const [row] = (await this.connection.read({ text: READ_LIVE, parameters: {} })) as [LiveRow];
    checkVersion(row.schema);
    if (row.gen === null || row.state !== 'READY') throw nothingLoaded();
    const isTheSame = this.#last !== null && this.#last.gen === row.gen;
    this.#last = isTheSame ? this.#last! : generationOf(row, row.gen);
    this.#known = this.#last;
    this.#checkedAt = performance.now();
    return this.#known;
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
