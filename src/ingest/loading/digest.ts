import { createHash } from 'node:crypto';
import type { BuiltGraph } from '../building/build-graph.js';

/**
 * A digest of everything in a graph, as 64 hexadecimal digits. Nodes and edges are sorted and their properties
 * are always built in the same order, so equal datasets have equal digests.
 */
export function digestOf({ info, nodes, edges }: BuiltGraph): string {
  const hash = createHash('sha256').update(JSON.stringify(info));
  for (const node of nodes) hash.update(JSON.stringify(node));
  for (const edge of edges) hash.update(JSON.stringify(edge));
  return hash.digest('hex');
}
