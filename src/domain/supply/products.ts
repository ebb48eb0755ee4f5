import type { GraphNode } from '../graph/node.js';
import type { Stage } from '../graph-schema/vocabularies.js';

type Nodes = ReadonlyMap<string, GraphNode>;

/** The minerals of a product; a mineral is its own; none where no source names the product. */
export function mineralsOf(nodes: Nodes, product: string | null): readonly string[] {
  if (product === null) return [];
  const node = nodes.get(product);
  return node?.kind === 'Product' ? node.minerals : [product];
}

/** Stages in the order in which material passes them; smelting and leaching stand side by side. */
const STAGE_ORDER: Readonly<Record<Stage, number>> = {
  EXTRACTION: 0,
  SMELTING: 1,
  INTERMEDIATE: 1,
  REFINING: 2,
  COMPONENT: 3,
};

/** Where a product stands in that order; null for a mineral, or where no stage is recorded. */
export function stageOrder(nodes: Nodes, product: string): number | null {
  const node = nodes.get(product);
  return node?.kind === 'Product' && node.stage !== null ? STAGE_ORDER[node.stage] : null;
}

/** Whether one product may be made into another: same mineral, another product, no earlier stage. */
export function mayBecome(nodes: Nodes, from: string | null, to: string | null): boolean {
  if (from === null || to === null || from === to) return false;
  const before = stageOrder(nodes, from);
  const after = stageOrder(nodes, to);
  const ordered = before === null || after === null || before <= after;
  return ordered && mineralsOf(nodes, from).some((mineral) => mineralsOf(nodes, to).includes(mineral));
}
