import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { dependencyOf } from '../../app/dependency/dependency.js';
import type { SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';
import { Dependency, DependencyArguments } from './dependency.type.js';

@Resolver()
export class DependencyResolver {
  @Query(() => Dependency, {
    description:
      'How much of what a node takes in of a mineral rests on a supplier, on everything an owner controls, or on a country: between two bounds, because most input shares are not public.',
  })
  async dependency(
    @Args(() => DependencyArguments) args: DependencyArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const answer = await dependencyOf(context.snapshot, {
      of: args.of,
      on: { ids: args.on.ids, reach: args.on.reach ?? null },
      mineral: args.mineral,
      stage: args.stage ?? null,
      product: args.product ?? null,
      shareOf: args.shareOf ?? null,
      origins: args.origins,
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const { asOf, nodes, set, inputs } = answer;
    const node = (id: string): object => at(nodes.get(id)!, asOf);
    const supplies = [
      ...new Map(inputs.inputs.flatMap(({ supply }) => (supply === null ? [] : [[supply.id, supply]]))),
    ];
    const used = supplies.map(([, supply]) => supply).sort((a, b) => compareText(a.id, b.id));
    const inNetwork = new Set([...args.on.ids, ...inputs.inputs.flatMap(({ from, to }) => [from, to])]);
    const met = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => inNetwork.has(id)).sort(compareText);
    return {
      of: node(args.of),
      asOf,
      dependency: answer.dependency,
      measure:
        answer.measure === null ? null : { product: node(answer.measure.product), shareOf: answer.measure.shareOf },
      coverage: answer.coverage,
      certainlyOn: met(set.certain).map(node),
      possiblyOn: met(set.possible)
        .filter((id) => !set.certain.has(id))
        .map(node),
      suppliers: answer.suppliers.map(({ input, share, dependency }) => ({
        supplier: node(input.from),
        share,
        dependency,
        supply: input.supply === null ? null : at(input.supply, asOf),
      })),
      supplies: used.map((supply) => at(supply, asOf)),
      claims: () => context.nodes(claimsOf(used)),
      warnings: inputs.mixed.map(
        (id) =>
          `The shares of what ${nameOf(nodes, id)} takes in are parts of different totals (products, input, imports), so none was used.`,
      ),
      truncated: answer.truncated,
    };
  }
}

export const claimsOf = (supplies: readonly SupplyEdge[]): string[] =>
  [...new Set(supplies.flatMap(({ claims }) => claims))].sort(compareText);

export const nameOf = (nodes: ReadonlyMap<string, GraphNode>, id: string): string =>
  (nodes.get(id) as { name?: string } | undefined)?.name ?? id;
