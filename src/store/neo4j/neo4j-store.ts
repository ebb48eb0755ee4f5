import type { Cancellation } from '../cancelling/cancellation.js';
import type { LastingStore, StoredGeneration } from '../generations.js';
import type { DatasetInfo, GraphImport, Snapshot, StoreFigures } from '../graph-store.js';
import { Connection } from './connecting/connection.js';
import { listGenerations, rollBack, tidy } from './importing/generations.js';
import { Neo4jImport } from './importing/neo4j-import.js';
import { LOOK, STATE } from './layout/live.js';
import { settingsOf, type Neo4jOptions, type Settings } from './options.js';
import { Asking } from './reading/asking.js';
import { GenerationCache } from './reading/generation-cache.js';
import { GenerationReader } from './reading/generation-reader.js';
import { LiveGeneration } from './reading/live-generation.js';
import { Neo4jSnapshot } from './reading/neo4j-snapshot.js';

/** The graph in a Neo4j server, cluster or Aura. Holds nothing but a cache: any number of processes may share one. */
export class Neo4jStore implements LastingStore {
  readonly name = 'neo4j';
  readonly #settings: Settings;
  readonly #connection: Connection;
  readonly #live: LiveGeneration;
  readonly #cache: GenerationCache;
  readonly #asking: Asking;

  constructor(options: Neo4jOptions) {
    this.#settings = settingsOf(options);
    this.#connection = new Connection(this.#settings);
    this.#live = new LiveGeneration(this.#connection, this.#settings.pointerMs);
    this.#cache = new GenerationCache(this.#settings.cacheSize);
    this.#asking = new Asking(this.#live.isLookedAtByAll ? LOOK : STATE);
  }

  async snapshot(cancellation?: Cancellation): Promise<Snapshot> {
    const reading = {
      connection: this.#connection,
      live: this.#live,
      cache: this.#cache,
      asking: this.#asking,
    };
    return new Neo4jSnapshot(new GenerationReader(await this.#live.current(), reading, cancellation));
  }

  /** @param digest of the whole dataset, kept with it so that a second load of the same can be left out */
  async beginImport(dataset: DatasetInfo, digest?: string): Promise<GraphImport> {
    return Neo4jImport.begin({
      connection: this.#connection,
      info: dataset,
      digest: digest ?? null,
      staleMs: this.#settings.staleMs,
      pointerMs: this.#settings.pointerMs,
      activated: () => this.#live.forget(),
    });
  }

  /** Asks the server itself, whatever the cache could answer. */
  async health(): Promise<void> {
    await this.#connection.check();
    this.#live.forget();
    await this.#live.current();
  }

  async generations(): Promise<readonly StoredGeneration[]> {
    await this.#connection.check();
    return listGenerations(this.#connection);
  }

  async rollBack(): Promise<string> {
    const generation = await rollBack(this.#connection, this.#settings);
    this.#live.forget();
    return generation;
  }

  tidy(): Promise<void> {
    return tidy(this.#connection, this.#settings.staleMs);
  }

  figures(): StoreFigures {
    const { hits, misses, size } = this.#cache.figures;
    const { statements } = this.#connection;
    return { statements, cacheHits: hits, cacheMisses: misses, cacheItems: size, generation: this.#live.known };
  }

  /** Measurements of a cold start need this; nothing else does. */
  clearCache(): void {
    this.#cache.clear();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
