import { asOfDate } from '../../app/as-of.js';
import { LIMITS } from '../../app/limits.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { SupplyOutput } from '../dependency-chains/supply.output.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import type { StepArguments } from './supply-graph.type.js';

/** Arguments about steps with their limits checked. */
export const stepFilter = (context: RequestContext, args: StepArguments) => ({
  mineral: args.mineral ?? null,
  statuses: args.linkStatuses,
  known: args.known,
  depth: withinLimit('maxDepth', args.maxDepth, LIMITS.supplyDepth, 1),
  asOf: asOfDate(context.snapshot, args.asOf),
});

/** How steps and chains of an answer are shown. */
export function supplyOutput(
  context: RequestContext,
  answer: { readonly nodes: ReadonlyMap<string, GraphNode>; readonly asOf: string },
): SupplyOutput {
  return new SupplyOutput(
    answer.nodes,
    answer.asOf,
    context.once('claims', (ids) => context.snapshot.nodes(ids)),
  );
}
