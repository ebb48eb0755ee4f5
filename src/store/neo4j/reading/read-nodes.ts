import type { GraphNode } from '../../../domain/graph/node.js';
import type { Ahead } from '../../graph-store.js';
import { nodeFromRecord, type StoredRecord } from '../layout/records.js';
import type { AheadText } from '../statements/ahead.js';
import { NODES, told } from '../statements/reading.js';
import type { GenerationReader } from './generation-reader.js';
import { readWithAhead } from './read-ahead.js';

/** The node as the cache has it; null where it knows that there is none, undefined where it knows nothing. */
export function heldNode(reader: GenerationReader, id: string): GraphNode | null | undefined {
  const node = reader.near.of(id)?.node;
  if (node !== undefined) reader.found();
  return node;
}

export async function readNodes(
  reader: GenerationReader,
  ids: readonly string[],
  ahead: readonly Ahead[] = [],
): Promise<readonly (GraphNode | null)[]> {
  const found = new Map<string, GraphNode | null>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const known = heldNode(reader, id);
    if (known === undefined) missing.push(id);
    else found.set(id, known);
  }
  if (missing.length > 0) {
    const statement = (text: AheadText): string => `${NODES}\n${told(text)}`;
    for (const node of await readWithAhead(reader, ahead, statement, { ids: missing })) found.set(node.id, node);
    for (const id of missing) if (!found.has(id)) reader.near.learn(id).node = null;
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** A node that came with something else is known from then on. */
export function keepNode(reader: GenerationReader, record: StoredRecord): GraphNode {
  const node = nodeFromRecord(record);
  reader.near.learn(node.id).node = node;
  return node;
}
