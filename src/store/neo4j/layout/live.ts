import { GENERATION, POINTER, SCHEMA } from './names.js';

/** The one pointer to the generation that is live. */
export const LIVE = 'live';
/** The lock that an import holds: while it is held, the pointer may move. */
export const IMPORT = 'import';

/** LOADING: being written, or left behind by a load that was killed. READY: whole. REMOVING: being deleted. */
export type GenerationState = 'LOADING' | 'READY' | 'REMOVING';

/**
 * Stands at the end of every read. It says which generation is live, whether an import is under way that may
 * change that, and whether the generation that was read is still whole: it is marked before any of it is deleted,
 * so what was read before this is sound. The lock is read before the pointer, since a statement sees what others
 * write meanwhile: an import that ends between the two was seen. Reading this with the data costs no round trip, and
 * holds on a replica that lags behind, too.
 */
export const POINTER_ALONE = `OPTIONAL MATCH (l:${POINTER} {name: '${IMPORT}'})
WITH l.owner IS NOT NULL AS importing
OPTIONAL MATCH (p:${POINTER} {name: '${LIVE}'})
OPTIONAL MATCH (g:${GENERATION} {key: $gen})
RETURN [p.gen, importing, g.state] AS row`;

export type PointerRow = readonly [live: number | null, importing: boolean, state: GenerationState | null];

export const TAIL = `UNION ALL
${POINTER_ALONE}`;

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
