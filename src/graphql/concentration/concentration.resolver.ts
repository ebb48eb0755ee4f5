import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { concentration } from '../../app/concentration/concentration.js';
import { at } from '../as-of.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import { ConcentrationArguments, ConcentrationOutput } from './concentration.type.js';

@Resolver()
export class ConcentrationResolver {
  @Query(() => ConcentrationOutput, {
    description:
      'How concentrated the capacity or production of a mineral is at a stage, by host, by equity or by control: the Herfindahl index and the largest shares, with coverage and bounds.',
  })
  async concentration(
    @Args(() => ConcentrationArguments) args: ConcentrationArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const answer = await concentration(context.snapshot, {
      ...args,
      product: args.product ?? null,
      unit: args.unit ?? null,
      basis: args.basis ?? null,
      top: withinLimit('top', args.top, 50, 1),
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const { asOf } = answer;
    const countries = new Map(
      (await context.nodes(answer.concentration.countries.map(({ country }) => country))).map((node) => [
        node.id,
        at(node, asOf),
      ]),
    );
    return {
      ...answer.concentration,
      asOf,
      countries: answer.concentration.countries.map((part) => ({ ...part, country: countries.get(part.country) })),
      quantity: answer.quantity,
      unit: answer.unit,
      basis: answer.basis,
      plants: answer.plants.map(({ facility, amount }) => ({ facility: at(facility, asOf), amount: at(amount, asOf) })),
      without: answer.without.map((facility) => at(facility, asOf)),
      otherMeasures: answer.otherMeasures,
      published: answer.published.map((observation) => at(observation, asOf)),
      complete: answer.complete,
      warnings: answer.warnings,
    };
  }
}
