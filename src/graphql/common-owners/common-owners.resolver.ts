import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { commonOwnersOf } from '../../app/ownership/common-owners.js';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import { at } from '../as-of.js';
import { warningsOutput } from '../ownership/verdict.output.js';
import { connect } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { PageArguments } from '../paging/page-arguments.js';
import { rankedPage } from '../paging/ranked-page.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { CommonOwnersAnswer } from './common-owners.type.js';

@Resolver()
export class CommonOwnersResolver {
  @Query(() => CommonOwnersAnswer, {
    description:
      'Parties with a share in two or more of some assets, or control of them, at any distance, with their part of each.',
  })
  async commonOwners(
    @Arg('of', () => [ID], { description: `Two to ${VIEW_LIMITS.commonAssets} firms or facilities.` }) of: string[],
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    const { ownership, ...answer } = await commonOwnersOf(context.snapshot, of, asOf);
    const node = (id: string): object => at(ownership.nodes.get(id)!, asOf);
    const list = listKey('commonOwners', { of, asOf });
    const { items, ...place } = rankedPage(list, answer.owners, ({ party }) => party, page);
    const edges = items.map(({ item, cursor }) => ({
      cursor,
      node: {
        party: node(item.party),
        holdings: item.holdings.map((holding) => ({ ...holding, asset: node(holding.asset) })),
        certain: item.certain,
      },
    }));
    return connect(edges, place, () => Promise.resolve(place.total), {
      asOf,
      complete: answer.complete,
      truncated: [...ownership.graph.truncated],
      warnings: await warningsOutput(context, answer.warnings, ownership),
    });
  }
}
