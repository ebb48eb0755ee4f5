import type { DatasetInfo, GraphStore } from './graph-store.js';

/** A generation as the database keeps it. */
export interface StoredGeneration {
  readonly generation: string;
  readonly dataset: DatasetInfo;
  /** `unfinished`: being loaded, or left behind by a load that was killed. `old`: about to be removed. */
  readonly role: 'live' | 'previous' | 'unfinished' | 'old';
  readonly nodes: number;
  readonly edges: number;
  /** Of everything in it; equal datasets have equal ones. Null while it is being loaded. */
  readonly digest: string | null;
  readonly startedAt: Date;
  readonly activatedAt: Date | null;
}

/** A store that outlives the process and keeps the generation before the live one, to go back to. */
export interface LastingStore extends GraphStore {
  generations(): Promise<readonly StoredGeneration[]>;
  /** Makes the previous generation live again; gives its number. */
  rollBack(): Promise<string>;
  /** Removes what killed loads left behind, their lock among it; leaves all as it is while another load is writing. */
  tidy(): Promise<void>;
}
