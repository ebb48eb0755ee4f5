import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import { supplyAround, type SupplyAnswer } from '../../app/supply/supply-around.js';
import { supplyPaths } from '../../app/supply/supply-paths.js';
import type { Flow } from '../../domain/supply/best-chains.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import { stepFilter, supplyOutput } from './supply-graph.output.js';
import { PathsArguments, SupplyGraph, SupplyGraphArguments, SupplyPaths } from './supply-graph.type.js';

@Resolver()
export class SupplyGraphResolver {
  @Query(() => SupplyGraph, {
    description:
      'Where the material of a node comes from, step by step: stated by sources, or inferred from what they state.',
  })
  async upstream(
    @Args(() => SupplyGraphArguments) args: SupplyGraphArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return around(context, 'UPSTREAM', args);
  }

  @Query(() => SupplyGraph, {
    description: 'Where the output of a node goes, step by step: stated by sources, or inferred from what they state.',
  })
  async downstream(
    @Args(() => SupplyGraphArguments) args: SupplyGraphArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return around(context, 'DOWNSTREAM', args);
  }

  @Query(() => SupplyPaths, {
    description:
      'The ways from one node to another over supply: the best ones in words, and all that lies between as a graph.',
  })
  async paths(@Args(() => PathsArguments) args: PathsArguments, @Ctx() context: RequestContext): Promise<object> {
    const answer = await supplyPaths(context.snapshot, {
      ...stepFilter(context, args),
      from: args.from,
      to: args.to,
      via: args.via,
      first: withinLimit('first', args.first, LIMITS.chains),
    });
    const output = supplyOutput(context, answer);
    const { steps } = answer.found;
    const nodes = new Set([args.from, args.to, ...steps.flatMap(({ from, to }) => [from, to])]);
    return {
      asOf: answer.asOf,
      graph: {
        nodes: [...nodes].sort().flatMap((id) => output.node(id) ?? []),
        steps: steps.map((step) => output.step(step)),
        truncated: answer.truncated,
      },
      paths: answer.found.paths.map((chain) => output.chain(chain)),
      complete: answer.found.complete,
    };
  }
}

async function around(context: RequestContext, flow: Flow, args: SupplyGraphArguments): Promise<object> {
  const answer: SupplyAnswer = await supplyAround(context.snapshot, flow, {
    ...stepFilter(context, args),
    of: args.of,
    inside: args.inside,
    chains: withinLimit('first', args.first, LIMITS.chains),
  });
  const output = supplyOutput(context, answer);
  return {
    asOf: answer.asOf,
    starts: answer.starts.flatMap((id) => output.node(id) ?? []),
    graph: {
      nodes: answer.reached.nodes.flatMap((id) => output.node(id) ?? []),
      steps: answer.reached.steps.map((step) => output.step(step)),
      truncated: answer.reached.truncated,
    },
    chains: answer.chains.map((chain) => output.chain(chain)),
  };
}
