import { GENERATION, POINTER, SCHEMA } from './names.js';

/** The one pointer to the generation that is live. */
export const LIVE = 'live';
/** The lock that an import holds: while it is held, the pointer may move. */
export const IMPORT = 'import';

/** LOADING: being written, or left behind by a load that was killed. READY: whole. REMOVING: being deleted. */
export type GenerationState = 'LOADING' | 'READY' | 'REMOVING';

/**
 * What every read ends in: whether the generation that was read is still whole. It is marked before any of it is
 * deleted, so what was read before this is sound. That costs no round trip, and holds on a replica that lags behind.
 */
export const STATE = `OPTIONAL MATCH (g:${GENERATION} {key: $gen})
RETURN g.state AS row`;

export type StateRow = GenerationState | null;

/**
 * A look at the pointer as well: which generation is live, and whether an import is under way that may change that.
 * The lock is read before the pointer, since a statement sees what others write meanwhile: an import that ends between
 * the two was seen.
 */
export const LOOK = `OPTIONAL MATCH (l:${POINTER} {name: '${IMPORT}'})
WITH l.owner IS NOT NULL AS importing
OPTIONAL MATCH (p:${POINTER} {name: '${LIVE}'})
OPTIONAL MATCH (g:${GENERATION} {key: $gen})
RETURN [p.gen, importing, g.state] AS row`;

export type LookRow = readonly [live: number | null, importing: boolean, state: StateRow];

export const isLook = (row: LookRow | StateRow): row is LookRow => Array.isArray(row);

/** Everything a reader must know of the live generation before its first question. */
export const READ_LIVE = `OPTIONAL MATCH (l:${POINTER} {name: '${IMPORT}'})
WITH l.owner IS NOT NULL AS importing
OPTIONAL MATCH (s:${SCHEMA} {name: 'schema'})
OPTIONAL MATCH (p:${POINTER} {name: '${LIVE}'})
OPTIONAL MATCH (g:${GENERATION} {key: p.gen})
RETURN {schema: s.version, gen: g.key, importing: importing, state: g.state, info: g.info, counts: g.counts} AS row`;

export interface LiveRow {
  readonly schema: number | null;
  readonly gen: number | null;
  readonly importing: boolean;
  readonly state: GenerationState | null;
  readonly info: string;
  readonly counts: string;
}
