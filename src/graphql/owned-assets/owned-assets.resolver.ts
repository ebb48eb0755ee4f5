import { Arg, Args, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { ownedAssets } from '../../app/ownership/owned-assets.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import { at } from '../as-of.js';
import { verdictOutput } from '../ownership/verdict.output.js';
import { VerdictValueEnum } from '../ownership/verdict.type.js';
import { connect } from '../paging/connection.js';
import { listKey } from '../paging/cursor.js';
import { PageArguments } from '../paging/page-arguments.js';
import { rankedPage } from '../paging/ranked-page.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { AssetFilterInput, WHOLE_FILTER } from './asset-filter.input.js';
import { OwnedAssetsAnswer } from './owned-assets.type.js';
import { coveredBy, OwnedBy } from './owned-by.input.js';

@Resolver()
export class OwnedAssetsResolver {
  @Query(() => OwnedAssetsAnswer, {
    description:
      'Which plants and firms a country, or some parties, own under a rule, each with its verdict. Ask for UNDETERMINED too to see what they may own.',
  })
  async ownedAssets(
    @Arg('by', () => OwnedBy, { description: 'Whose ownership is asked about.' }) by: OwnedBy,
    @Arg('rule', () => ID, {
      defaultValue: 'MAJORITY_CONTROL',
      description: 'The rule that says what "owned" means; see rules.',
    })
    rule: string,
    @Arg('threshold', () => Float, {
      nullable: true,
      description: 'Threshold in percent, above 0 to 100, for rules that take one; omitted, the rule’s own.',
    })
    threshold: number | null,
    @Arg('filter', () => AssetFilterInput, { nullable: true, description: 'Only these assets.' })
    filter: AssetFilterInput | null,
    @Arg('verdicts', () => [VerdictValueEnum], {
      defaultValue: ['TRUE'],
      description: 'Only assets with one of these verdicts.',
    })
    verdicts: VerdictValue[],
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    const question = { rule, threshold: threshold ?? null, filter: filter ?? WHOLE_FILTER, verdicts, asOf };
    const answer = await ownedAssets(context.snapshot, { ...question, by: coveredBy(by) });
    const list = listKey('ownedAssets', { ...question, by });
    const { items, ...place } = rankedPage(list, answer.assets, ({ asset }) => asset.id, page);
    const edges = await Promise.all(
      items.map(async ({ item: { asset, verdict, ownership }, cursor }) => ({
        cursor,
        node: {
          asset: at(asset, asOf),
          verdict: await verdictOutput(context, verdict, ownership, answer.question.rule),
        },
      })),
    );
    return {
      ...connect(edges, place, () => Promise.resolve(place.total)),
      rule: answer.question.rule,
      asOf,
      counts: { ...answer.counts, complete: answer.complete },
    };
  }
}
