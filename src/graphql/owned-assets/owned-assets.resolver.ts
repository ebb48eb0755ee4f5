import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { ownedAssets } from '../../app/ownership/owned-assets.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import { at } from '../as-of.js';
import { verdictOutput } from '../ownership/verdict.output.js';
import { VerdictValueEnum } from '../ownership/verdict.type.js';
import { connect } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { rankedPage } from '../paging/ranked-page.js';
import type { RequestContext } from '../request-context.js';
import { WHOLE_FILTER } from './asset-filter.input.js';
import { OwnedAssetsAnswer } from './owned-assets.type.js';
import { RuleByArguments, ruleAsked } from './rule-by.input.js';

@ArgsType()
class OwnedAssetsArguments extends RuleByArguments {
  @Field(() => [VerdictValueEnum], { defaultValue: ['TRUE'], description: 'Only assets with one of these verdicts.' })
  verdicts!: VerdictValue[];
}

@Resolver()
export class OwnedAssetsResolver {
  @Query(() => OwnedAssetsAnswer, {
    description:
      'Which plants and firms a country, or some parties, own under a rule, each with its verdict. Ask for UNDETERMINED too to see what they may own.',
  })
  async ownedAssets(
    @Args(() => OwnedAssetsArguments) args: OwnedAssetsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, args.asOf);
    const { verdicts } = args;
    const question = { ...ruleAsked(args), filter: args.filter ?? WHOLE_FILTER, verdicts, asOf };
    const answer = await ownedAssets(context.snapshot, question);
    const list = listKey('ownedAssets', question);
    const { items, ...place } = rankedPage(list, answer.assets, ({ asset }) => asset.id, args);
    const edges = await Promise.all(
      items.map(async ({ item: { asset, verdict, ownership }, cursor }) => ({
        cursor,
        node: {
          asset: at(asset, asOf),
          verdict: await verdictOutput(context, verdict, ownership, answer.question.rule),
        },
      })),
    );
    return connect(edges, place, () => Promise.resolve(place.total), {
      rule: answer.question.rule,
      asOf,
      counts: { ...answer.counts, complete: answer.complete },
    });
  }
}
