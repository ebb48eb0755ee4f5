import type { GraphNode } from '../../../domain/graph/node.js';
import type { Step } from '../../graph-store.js';
import { nodeFromRow, type Stored } from '../layout/records.js';
import { nodes } from '../statements/reading.js';
import type { GenerationReader } from './generation-reader.js';
import { keepEdges, type EdgeRow } from './keep-edges.js';

type NodeRow = readonly [node: Stored, ...(readonly (readonly [other: Stored, edge: Stored])[])[]];

/** What the cache says of an id that no node has. */
const NONE = Object.freeze({});

const keyOf = (id: string): string => `node ${id}`;

export async function readNodes(
  reader: GenerationReader,
  ids: readonly string[],
  beside: readonly Step[] = [],
): Promise<readonly (GraphNode | null)[]> {
  const found = new Map<string, GraphNode | null>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = reader.cached<GraphNode | typeof NONE>(keyOf(id));
    if (known === undefined) missing.push(id);
    else found.set(id, known === NONE ? null : (known as GraphNode));
  }
  if (missing.length > 0) {
    for (const row of await reader.ask(nodes(beside), { ids: missing })) {
      const [values, ...lists] = row as NodeRow;
      const node = keepNode(reader, values);
      found.set(node.id, node);
      beside.forEach((step, n) => {
        const rows = lists[n]!.map(([other, edge]): EdgeRow => [node.id, keepNode(reader, other).id, edge]);
        keepEdges(reader, [node.id], step, rows);
      });
    }
    for (const id of missing) if (!found.has(id)) reader.keep(keyOf(id), NONE, 1);
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** A node that came with something else is known from then on. */
export function keepNode(reader: GenerationReader, row: Stored): GraphNode {
  const node = nodeFromRow(row);
  reader.keep(keyOf(node.id), node, 1);
  return node;
}
