import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { chokepointsOf } from '../../app/chokepoints/chokepoints.js';
import { LIMITS } from '../../app/limits.js';
import type { NodeCut } from '../../domain/chokepoints/chokepoints.js';
import { at } from '../as-of.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import { stepFilter, supplyOutput } from '../supply-graph/supply-graph.output.js';
import { ChokepointArguments, ChokepointsAnswer } from './chokepoints.type.js';

const SOURCES_LISTED = 20;

@Resolver()
export class ChokepointsResolver {
  @Query(() => ChokepointsAnswer, {
    description:
      'Where the supply of a target can be stopped: nodes that chains from the sources cannot avoid, and the smallest sets of nodes that stop all.',
  })
  async chokepoints(
    @Args(() => ChokepointArguments) args: ChokepointArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const answer = await chokepointsOf(context.snapshot, {
      ...stepFilter(context, args),
      target: args.target,
      sources: args.sources,
      first: withinLimit('first', args.first, LIMITS.chokepoints),
    });
    const { found, capacities, asOf } = answer;
    const output = supplyOutput(context, answer);
    const nodes = (ids: readonly string[]): object[] => ids.flatMap((id) => output.node(id) ?? []);
    const [measure] = capacities.values();
    const cut = (of: NodeCut | null, weighed: boolean): object | null =>
      of === null || of.nodes.length === 0
        ? null
        : {
            nodes: nodes(of.nodes),
            weight: of.weight,
            unit: weighed ? (measure?.unit ?? null) : null,
            basis: weighed ? (measure?.basis ?? 'UNSTATED') : null,
          };
    return {
      asOf,
      target: output.node(args.target),
      sources: nodes(found.sources),
      chokepoints: found.points.map((point) => ({
        ...point,
        node: output.node(point.node),
        sources: nodes(point.sources.slice(0, SOURCES_LISTED)),
        dependency: answer.dependencies.get(point.node) ?? null,
        capacity: capacities.has(point.node) ? at(capacities.get(point.node)!, asOf) : null,
      })),
      count: found.count,
      fewest: cut(found.fewest, false),
      leastCapacity: cut(found.least, true),
      capacitiesKnown: capacities.size,
      graph: {
        nodes: nodes(found.nodes),
        steps: answer.steps.map((step) => output.step(step)),
        truncated: answer.truncated,
      },
    };
  }
}
