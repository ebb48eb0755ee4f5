import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { holdingsOf } from '../../app/ownership/holdings.js';
import { at } from '../as-of.js';
import { warningsOutput } from '../ownership/verdict.output.js';
import { connect } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { PageArguments } from '../paging/page-arguments.js';
import { rankedPage } from '../paging/ranked-page.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { HoldingsAnswer } from './holdings.type.js';

@Resolver()
export class HoldingsResolver {
  @Query(() => HoldingsAnswer, {
    description:
      'Everything a party owns, directly and through others: its effective share in each firm and facility below it, and whether it controls it. For a country, what its parties have together.',
  })
  async holdings(
    @Arg('of', () => ID, { description: 'The party or country, for example firm:gem or country:CN.' }) of: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    const answer = await holdingsOf(context.snapshot, of, asOf);
    const { ownership } = answer;
    const { items, ...place } = rankedPage(listKey('holdings', { of, asOf }), answer.held, ({ asset }) => asset, page);
    const edges = items.map(({ item, cursor }) => ({
      cursor,
      node: {
        ...item,
        asset: at(ownership.nodes.get(item.asset)!, asOf),
        stakes: item.stakes.map((stake) => at(stake, asOf)),
      },
    }));
    return connect(edges, place, () => Promise.resolve(place.total), {
      of: at(answer.of, asOf),
      parties: answer.parties,
      asOf,
      truncated: answer.truncated,
      warnings: await warningsOutput(context, answer.warnings, ownership),
    });
  }
}
