import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { lookThroughOf } from '../../app/ownership/look-through.js';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import { at } from '../as-of.js';
import { warningsOutput } from '../ownership/verdict.output.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { LookThrough } from './look-through.type.js';

@Resolver()
export class LookThroughResolver {
  @Query(() => LookThrough, {
    description:
      'Whose equity and control some plants or firms are, by country: the countries asked for, the host, all others, and what is not known.',
  })
  async lookThrough(
    @Arg('of', () => [ID], { description: `Up to ${VIEW_LIMITS.lookThrough} firms or facilities.` }) of: string[],
    @Arg('countries', () => [ID], { description: 'The countries to tell apart, for example country:CN.' })
    countries: string[],
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    const { rows, ownership, warnings } = await lookThroughOf(context.snapshot, of, countries, asOf);
    const node = (id: string): object => at(ownership.nodes.get(id)!, asOf);
    const country = async (id: string | null): Promise<object | null> =>
      id === null ? null : at((await context.node(id))!, asOf);
    return {
      asOf,
      rows: rows.map((row) => ({
        asset: node(row.asset),
        host: () => country(row.host),
        parts: row.parts.map((part) => ({ ...part, country: () => country(part.country) })),
        controlledBy: row.controlledBy,
        controllingCountry: () => country(row.controllingCountry),
        controller: {
          kind: row.controller.kind,
          controllers: row.controller.controllers.map(node),
          country: () => country(row.controller.country),
        },
      })),
      truncated: [...ownership.graph.truncated],
      warnings: await warningsOutput(context, warnings, ownership),
    };
  }
}
