import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { NodeKind } from '../../../domain/graph/node.js';
import { IMPORT, LIVE } from '../layout/live.js';
import { ENTITY, GENERATION, labelOf, POINTER, typeOf, VOCABULARY } from '../layout/names.js';

/** The texts of all statements that an import sends. Each returns one column, `row`. */

/**
 * `me`, `host`, `pid`, `staleMs`, `dead`: takes the lock of imports, if nobody holds it who gave a sign of life
 * lately; `dead` is a holder that is known to be gone. Writing to it first makes two that come together wait
 * for each other.
 */
export const LOCK = `MERGE (l:${POINTER} {name: '${IMPORT}'})
SET l.asked = timestamp()
WITH l, l.owner IS NULL OR l.owner = $me OR l.owner = $dead OR l.beat < timestamp() - $staleMs AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
  SET l.owner = $me, l.host = $host, l.pid = $pid, l.beat = timestamp(), l.moved = NULL)
RETURN {free: free, owner: l.owner, host: l.host, pid: l.pid, silentMs: timestamp() - l.beat} AS row`;

/** Nobody takes the lock over before what follows has ended: it is written to before it is looked at. */
const HELD = `MATCH (l:${POINTER} {name: '${IMPORT}'})
SET l.asked = timestamp()
WITH l WHERE l.owner = $me`;

/** `me`: a sign of life; no row where another has taken the lock. */
export const BEAT = `${HELD}
SET l.beat = timestamp()
RETURN true AS row`;

/** `me` */
export const UNLOCK = `${HELD}
REMOVE l.owner, l.host, l.pid, l.beat, l.moved
RETURN true AS row`;

/** `me`, `info`, `digest`: a new generation, with a number that was never used before. */
export const BEGIN = `${HELD}
MERGE (p:${POINTER} {name: '${LIVE}'})
SET p.last = coalesce(p.last, 0) + 1
CREATE (g:${GENERATION} {key: p.last, state: 'LOADING', info: $info, startedAt: timestamp()})
RETURN g.key AS row`;

/** A batch is written only while its generation is being loaded: one that was given up takes no more. */
const LOADING = `MATCH (g:${GENERATION} {key: $gen, state: 'LOADING'})`;

/** `gen`, `rows`; no row where the generation is not being loaded. */
export const createNodes = (kind: NodeKind): string => `${LOADING}
CALL () {
  UNWIND $rows AS values
  CREATE (n:${ENTITY}:${labelOf(kind)})
  SET n = values
  RETURN count(n) AS written
}
RETURN written AS row`;

/** `gen`, `rows`: edges whose ends are both there. */
export const createEdges = (kind: EdgeKind): string => `${LOADING}
CALL () {
  UNWIND $rows AS edge
  MATCH (a:${ENTITY} {gen: $gen, id: edge.from})
  MATCH (b:${ENTITY} {gen: $gen, id: edge.to})
  CREATE (a)-[e:${typeOf(kind)}]->(b)
  SET e = edge.values
  RETURN count(e) AS written
}
RETURN written AS row`;

/** `gen`, `part`, `words`: a part of the vocabulary; no row where the generation is not being loaded. */
export const CREATE_VOCABULARY = `${LOADING}
CREATE (:${VOCABULARY} {gen: $gen, part: $part, words: $words})
RETURN true AS row`;

/** `gen`: what is there, to be held against what was sent. */
export const COUNT_NODES = `MATCH (n:${ENTITY}) USING INDEX n:${ENTITY}(gen, id)
WHERE n.gen = $gen AND n.id IS NOT NULL
WITH n.kind AS kind, count(*) AS count
RETURN [kind, count] AS row`;

export const COUNT_EDGES = `MATCH (n:${ENTITY}) USING INDEX n:${ENTITY}(gen, id)
WHERE n.gen = $gen AND n.id IS NOT NULL
MATCH (n)-[e]->()
WITH type(e) AS kind, count(*) AS count
RETURN [kind, count] AS row`;

/**
 * Moves the pointer once, and tells where to. Whoever holds the lock moves it once only: the driver sends a transaction
 * again whose end it did not hear of, and that one has moved it already.
 */
const moved = (move: string): string => `${HELD}
CALL (l) {
  WITH l WHERE l.moved IS NULL
  ${move}
}
WITH l WHERE l.moved IS NOT NULL
RETURN l.moved AS row`;

/** `me`, `gen`, `counts`, `digest`: the one moment in which the new generation becomes the live one. */
export const ACTIVATE = moved(`${LOADING}
  MATCH (p:${POINTER} {name: '${LIVE}'})
  SET g.state = 'READY', g.counts = $counts, g.digest = $digest, g.activatedAt = timestamp(),
      p.previous = p.gen, p.gen = g.key, l.moved = g.key`);

/** `me`: the generation before becomes live again, and the live one the one before. */
export const ROLL_BACK = moved(`MATCH (p:${POINTER} {name: '${LIVE}'})
  MATCH (g:${GENERATION} {key: p.previous, state: 'READY'})
  WITH l, p, g, p.gen AS live
  SET p.gen = g.key, p.previous = live, g.activatedAt = timestamp(), l.moved = g.key`);

/** `me`: marks what is neither live nor the one before, so that nobody reads it as whole from now on. */
export const MARK_OLD = `${HELD}
MERGE (p:${POINTER} {name: '${LIVE}'})
WITH p
MATCH (g:${GENERATION})
WHERE NOT g.key IN [coalesce(p.gen, -1), coalesce(p.previous, -1)]
SET g.state = 'REMOVING'
RETURN g.key AS row`;

/** `gen`, `limit`: some nodes of it, with their edges. */
export const REMOVE_SOME = `MATCH (n:${ENTITY}) USING INDEX n:${ENTITY}(gen, id)
WHERE n.gen = $gen AND n.id IS NOT NULL
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS row`;

/** `gen` */
export const REMOVE_RECORD = `MATCH (g:${GENERATION} {key: $gen, state: 'REMOVING'})
OPTIONAL MATCH (v:${VOCABULARY}) USING INDEX v:${VOCABULARY}(gen, part)
WHERE v.gen = $gen AND v.part >= 0
WITH g, collect(v) AS parts
FOREACH (v IN parts | DELETE v)
DELETE g
RETURN true AS row`;

export const LIST = `OPTIONAL MATCH (p:${POINTER} {name: '${LIVE}'})
MATCH (g:${GENERATION})
WITH g, p ORDER BY g.key DESC
RETURN {gen: g.key, state: g.state, info: g.info, counts: g.counts, digest: g.digest, startedAt: g.startedAt,
        activatedAt: g.activatedAt, isLive: coalesce(p.gen = g.key, false),
        isPrevious: coalesce(p.previous = g.key, false)} AS row`;
