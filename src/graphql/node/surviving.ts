import { EDGE_KINDS } from '../../domain/graph-schema/edge-kinds.js';
import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import type { RequestContext } from '../request-context.js';

const MERGEABLE: ReadonlySet<NodeKind> = new Set(EDGE_KINDS.SAME_AS.from.kinds);
const MERGED = { kind: 'SAME_AS', direction: 'out' } as const;

/** The node of an id; a merged id answers with the thing it was merged into, and says so. */
export async function surviving(context: RequestContext, id: string): Promise<GraphNode | null> {
  const held = context.snapshot.heldNode(id);
  const lookups = context.once('surviving', (ids) => context.snapshot.nodes(ids, [MERGED]));
  const node = held === undefined ? await lookups.load(id) : held;
  if (node === null || !MERGEABLE.has(node.kind)) return node;
  const [merged] = await context.edges(id, { ...MERGED, statuses: ['CURRENT'] });
  if (merged === undefined) return node;
  context.warnings.push({
    code: 'MERGED_ID',
    message: `"${id}" is merged into "${merged.to}": use that id from now on.`,
  });
  return context.node(merged.to);
}
