import type { GraphNode } from '../../../domain/graph/node.js';
import type { Step } from '../../graph-store.js';
import { edgeFromRecord, nodeFromRecord, type StoredRecord } from '../layout/records.js';
import { nodes } from '../statements/reading.js';
import type { GenerationReader } from './generation-reader.js';
import { keepEdges } from './keep-edges.js';

type NodeRow = readonly [node: StoredRecord, ...(readonly (readonly [edge: StoredRecord, other: StoredRecord])[])[]];

/** What the cache says of an id that no node has. */
const NONE = Object.freeze({});

const keyOf = (id: string): string => `node ${id}`;

/** The node as the cache has it; null where it knows that there is none, undefined where it knows nothing. */
export function heldNode(reader: GenerationReader, id: string): GraphNode | null | undefined {
  const known = reader.cached<GraphNode | typeof NONE>(keyOf(id));
  return known === NONE ? null : (known as GraphNode | undefined);
}

export async function readNodes(
  reader: GenerationReader,
  ids: readonly string[],
  beside: readonly Step[] = [],
): Promise<readonly (GraphNode | null)[]> {
  const found = new Map<string, GraphNode | null>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = heldNode(reader, id);
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    for (const row of await reader.ask(nodes(beside), { ids: missing })) {
      const [record, ...lists] = row as NodeRow;
      const node = keepNode(reader, record);
      found.set(node.id, node);
      beside.forEach((step, n) => {
        for (const [, other] of lists[n]!) keepNode(reader, other);
        keepEdges(
          reader,
          [node.id],
          step,
          lists[n]!.map(([edge]) => edgeFromRecord(edge)),
        );
      });
    }
    for (const id of missing) if (!found.has(id)) reader.keep(keyOf(id), NONE, 1);
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** A node that came with something else is known from then on. */
export function keepNode(reader: GenerationReader, record: StoredRecord): GraphNode {
  const node = nodeFromRecord(record);
  reader.keep(keyOf(node.id), node, 1);
  return node;
}
