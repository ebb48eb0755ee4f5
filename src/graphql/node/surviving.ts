import { MERGEABLE } from '../../domain/graph/merging.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { Ahead } from '../../store/graph-store.js';
import type { RequestContext } from '../request-context.js';

const MERGED = { kind: 'SAME_AS', direction: 'out' } as const;

/** What is read of a thing next, and what tells whether it was merged into another. */
export const withSurvivor = (ahead: readonly Ahead[]): readonly Ahead[] => [MERGED, ...ahead];

/**
 * The node of an id; a merged id answers with the thing it was merged into, and says so.
 *
 * @param ahead what is read of it next
 */
export async function surviving(
  context: RequestContext,
  id: string,
  ahead: () => readonly Ahead[],
): Promise<GraphNode | null> {
  const held = context.snapshot.heldNode(id);
  const node = held === undefined ? await found(context, id, withSurvivor(ahead())) : held;
  if (node === null || !MERGEABLE.has(node.kind)) return node;
  const [merged] = await context.edges(id, { ...MERGED, statuses: ['CURRENT'] });
  if (merged === undefined) return node;
  context.warnings.push({
    code: 'MERGED_ID',
    message: `"${id}" is merged into "${merged.to}": use that id from now on.`,
  });
  return context.node(merged.to);
}

/** Those that read the same of their nodes next share a trip. */
const found = (context: RequestContext, id: string, ahead: readonly Ahead[]): Promise<GraphNode | null> =>
  context.once(`found ${JSON.stringify(ahead)}`, (ids) => context.snapshot.nodes(ids, ahead)).load(id);
