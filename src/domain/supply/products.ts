import type { GraphNode } from '../graph/node.js';

/** The minerals of a product; a mineral is its own; none where no source names the product. */
export function mineralsOf(nodes: ReadonlyMap<string, GraphNode>, product: string | null): readonly string[] {
  if (product === null) return [];
  const node = nodes.get(product);
  return node?.kind === 'Product' ? node.minerals : [product];
}
