import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { NodeKind } from '../../../domain/graph/node.js';
import type { Direction } from '../../graph-store.js';
import { ENTITY, labelOf, typeOf } from '../layout/names.js';
import { conditions, records, type Counting } from './reading.js';

export interface ReachText extends Counting {
  readonly kinds: readonly EdgeKind[];
  readonly direction: Direction;
  readonly depth: number;
  readonly stopAt?: readonly NodeKind[] | undefined;
  /** Edges at the nodes reached that are told too, and which way they point. */
  readonly beside?: Readonly<Partial<Record<Direction, readonly EdgeKind[]>>>;
  /** Whether the preferred claims of the edges at the roots are told, and the sources of those. */
  readonly evidence?: boolean;
}

const reaches = new Map<string, string>();

/** The text of a reach, made once for each form of it: there are as many as questions of this program times depths. */
export function reachText({ asOf, statuses, ...form }: ReachText): string {
  const key = JSON.stringify([form, asOf === undefined, statuses === undefined]);
  const known = reaches.get(key);
  if (known !== undefined) return known;
  const text = reach({ ...form, asOf, statuses });
  reaches.set(key, text);
  return text;
}

/**
 * `roots`, `maxNodes`, `maxEdges`: one row of the nodes within `depth` steps, the nearest first, and of the
 * edges at them. The planner makes `VarLengthExpand(Pruning,BFS)` of this form and of few others: each node is
 * visited once, where a rewording may follow every path. A test holds it. The edges `beside` follow and the nodes
 * at their other ends, outgoing and incoming: of all times, since they are kept. Last comes the evidence.
 */
function reach({ kinds, direction, depth, stopAt = [], beside = {}, evidence = false, ...query }: ReachText): string {
  const types = kinds.map(typeOf).join('|');
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  const near = direction === 'out' ? 'startNode(e)' : 'endNode(e)';
  // A kind to stop at is passed where the walk began there.
  const passing = stopAt.map((kind) => `(NOT ${near}:${labelOf(kind)} OR ${near}.id IN $roots)`);
  const steps = [...conditions(query), ...passing];
  const edgesCount = conditions(query);
  const leaving = stopAt.map((kind) => `(NOT x:${labelOf(kind)} OR x.id IN $roots)`);
  const taken = [...edgesCount, ...leaving];
  const beyond = [besideText('out', beside.out), besideText('in', beside.in), evidence ? evidenceText(near) : NOTHING];
  return `UNWIND $roots AS root
MATCH (r:${ENTITY} {gen: $gen, id: root})
MATCH p = (r)${left}[s:${types}*0..${Math.trunc(depth)}]${right}(x)${
    steps.length === 0
      ? ''
      : `
WHERE all(e IN s WHERE ${steps.join(' AND ')})`
  }
WITH x, min(length(p)) AS depth ORDER BY depth LIMIT $maxNodes
WITH collect(x) AS nodes
CALL (nodes) {
  UNWIND range(0, size(nodes) - 1) AS place
  WITH nodes[place] AS x, place
  MATCH (x)${left}[e:${types}]${right}()${taken.length === 0 ? '' : ` WHERE ${taken.join(' AND ')}`}
  WITH e, place ORDER BY place LIMIT $maxEdges
  RETURN collect(e) AS edges
}
${beyond.map(({ text }) => text).join('')}RETURN [${[records('nodes'), records('edges'), ...beyond.flatMap(({ columns }) => columns)].join(', ')}] AS row`;
}

/** A clause that may be left out, and what it adds to the row: lists without elements where it is. */
interface Beyond {
  readonly text: string;
  readonly columns: readonly string[];
}

const NOTHING: Beyond = { text: '', columns: ['[]'] };

/** Of the edges at the roots: their preferred claims, and the sources of those. */
const evidenceText = (near: string): Beyond => ({
  text: `CALL (edges) {
  UNWIND [e IN edges WHERE ${near}.id IN $roots] AS e
  WITH DISTINCT e.preferredClaim AS id
  MATCH (c:${ENTITY} {gen: $gen, id: id})-[:${typeOf('FROM_SOURCE')}]->(s)
  RETURN collect(c) + collect(DISTINCT s) AS evidence
}
`,
  columns: [records('evidence')],
});

function besideText(direction: Direction, kinds: readonly EdgeKind[] = []): Beyond {
  if (kinds.length === 0) return { text: '', columns: ['[]', '[]'] };
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  const text = `CALL (nodes) {
  UNWIND nodes AS x
  MATCH (x)${left}[e:${kinds.map(typeOf).join('|')}]${right}(y)
  RETURN collect(e.record) AS ${direction}, collect(DISTINCT y) AS ${direction}Ends
}
`;
  return { text, columns: [direction, records(`${direction}Ends`)] };
}
