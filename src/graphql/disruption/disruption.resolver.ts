import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { disruption } from '../../app/disruption/disruption.js';
import { at } from '../as-of.js';
import { inputEvidence } from '../dependency/input-evidence.js';
import type { RequestContext } from '../request-context.js';
import { assumedStakes } from '../scenario/assumed-stake.input.js';
import { Disruption, DisruptionArguments } from './disruption.type.js';

@Resolver()
export class DisruptionResolver {
  @Query(() => Disruption, {
    description:
      'What some nodes lose when plants, everything an owner controls, or a country’s exports stop or shrink: between two bounds, with the routes that are left.',
  })
  async disruption(
    @Args(() => DisruptionArguments) args: DisruptionArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { scenario } = args;
    const answer = await disruption(context.snapshot, {
      scenario: {
        stop: { ids: scenario.stop?.ids ?? [], reach: scenario.stop?.reach ?? null },
        exportsOf: scenario.exportsOf,
        exported: scenario.exported ?? null,
        measures: scenario.measures,
        percent: scenario.percent,
      },
      of: args.of,
      minerals: args.minerals,
      stage: args.stage ?? null,
      product: args.product ?? null,
      shareOf: args.shareOf ?? null,
      origins: args.origins,
      assumed: assumedStakes(args.assume),
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const { asOf, nodes, set } = answer;
    const node = (id: string): object => at(nodes.get(id)!, asOf);
    const minerals = new Map((await context.nodes(args.minerals)).map((mineral) => [mineral.id, at(mineral, asOf)]));
    const evidence = inputEvidence(context, answer, scenario.stop?.ids ?? []);
    return {
      asOf,
      losses: answer.losses.map(({ target, loss, left, suppliers, routesLeft, routesLost }) => ({
        target: node(target),
        loss,
        left,
        suppliers: suppliers.map((supplier) => ({
          supplier: node(supplier.input.from),
          mineral: minerals.get(supplier.mineral),
          loss: supplier.loss,
          supply: supplier.input.supply === null ? null : at(supplier.input.supply, asOf),
        })),
        routesLeft: routesLeft.map(node),
        routesLost: routesLost.map(node),
      })),
      certainlyStopped: evidence.met(set.certain).map(node),
      possiblyStopped: evidence
        .met(set.possible)
        .filter((id) => !set.certain.has(id))
        .map(node),
      ...evidence.fields,
    };
  }
}
