import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { dependencyOf } from '../../app/dependency/dependency.js';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';
import { assumedStakes } from '../scenario/assumed-stake.input.js';
import { inputEvidence } from './input-evidence.js';
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
      assumed: assumedStakes(args.assume),
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const { asOf, nodes, set } = answer;
    const node = (id: string): object => at(nodes.get(id)!, asOf);
    const evidence = inputEvidence(context, { ...answer, ...answer.inputs }, args.on.ids);
    return {
      of: node(args.of),
      asOf,
      dependency: answer.dependency,
      measure:
        answer.measure === null ? null : { product: node(answer.measure.product), shareOf: answer.measure.shareOf },
      coverage: answer.coverage,
      certainlyOn: evidence.met(set.certain).map(node),
      possiblyOn: evidence
        .met(set.possible)
        .filter((id) => !set.certain.has(id))
        .map(node),
      suppliers: answer.suppliers.map(({ input, share, dependency }) => ({
        supplier: node(input.from),
        share,
        dependency,
        supply: input.supply === null ? null : at(input.supply, asOf),
      })),
      ...evidence.fields,
    };
  }
}
