import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { openQuestionsOf, type OpenQuestionsAnswer as Answer } from '../../app/ownership/open-questions.js';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import type { CapacitySum } from '../../domain/ownership/capacity-sum.js';
import type { OpenQuestion } from '../../domain/ownership/open-questions.js';
import { at } from '../as-of.js';
import type { AssetFilterInput } from '../owned-assets/asset-filter.input.js';
import { RuleByArguments, ruleAsked } from '../owned-assets/rule-by.input.js';
import { namer, stakesOf } from '../ownership/verdict.output.js';
import { connect } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { rankedPage } from '../paging/ranked-page.js';
import type { RequestContext } from '../request-context.js';
import { shareOutput } from '../stake/stake.type.js';
import { OpenQuestionsAnswer } from './open-questions.type.js';

const PLANTS: AssetFilterInput = { kinds: ['Facility'], types: [], stages: [], minerals: [], countries: [] };

@Resolver()
export class OpenQuestionsResolver {
  @Query(() => OpenQuestionsAnswer, {
    description:
      'A work list: the missing and uncertain stakes that keep a rule’s verdicts UNDETERMINED, ranked by how many of them knowing each would settle, with the capacity of these plants. Without a filter, about all plants.',
  })
  async openQuestions(
    @Args(() => RuleByArguments) args: RuleByArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, args.asOf);
    const question = { ...ruleAsked(args), filter: args.filter ?? PLANTS, asOf };
    const answer = await openQuestionsOf(context.snapshot, question);
    const list = listKey('openQuestions', question);
    const { items, ...place } = rankedPage(list, answer.questions, ({ id }) => id, args);
    const named = await namer(
      context,
      items.map(({ item }) => item.unknown.text),
    );
    const edges = await Promise.all(
      items.map(async ({ item, cursor }) => ({
        cursor,
        node: await questionOutput(context, answer, item, named, asOf),
      })),
    );
    return connect(edges, place, () => Promise.resolve(place.total), {
      rule: answer.question.rule,
      asOf,
      counts: { ...answer.counts, complete: answer.complete },
      withoutSettling: answer.withoutSettling,
    });
  }
}

async function questionOutput(
  context: RequestContext,
  answer: Answer,
  { unknown, alone, together, capacityAlone, capacityTogether }: OpenQuestion,
  named: (text: string) => string,
  asOf: string,
): Promise<object> {
  const concerned = [...alone, ...together];
  const ownership = answer.ownershipOf.get(concerned[0]!)!;
  const node = async (id: string): Promise<object> => at((await context.node(id))!, asOf);
  const sums = (capacities: readonly CapacitySum[]): object[] =>
    capacities.map(({ of, ...sum }) => ({ ...sum, of: of === null ? null : () => node(of) }));
  return {
    unknown: {
      asset: unknown.asset === null ? null : await node(unknown.asset),
      stake: unknown.stake === null ? null : (stakesOf(ownership, [unknown.stake])[0] ?? null),
      known: unknown.known === null ? null : shareOutput(unknown.known),
      text: named(unknown.text),
    },
    settlesAlone: alone.length,
    helpsToSettle: together.length,
    assets: await Promise.all(concerned.slice(0, VIEW_LIMITS.assetsOfQuestion).map(node)),
    capacityAlone: sums(capacityAlone),
    capacityTogether: sums(capacityTogether),
  };
}
