import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { ownershipPath } from '../../app/ownership/ownership-path.js';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import { at } from '../as-of.js';
import { warningsOutput } from '../ownership/verdict.output.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { OwnershipPath } from './ownership-path.type.js';

@Resolver()
export class OwnershipPathResolver {
  @Query(() => OwnershipPath, {
    description:
      'The strongest chains of owners between a party and an asset, each with its stakes and the product of its shares.',
  })
  async ownershipPath(
    @Arg('from', () => ID, { description: 'The owner, for example firm:tsingshan, or a country.' }) from: string,
    @Arg('to', () => ID, { description: 'The asset, for example facility:qmb-hpal.' }) to: string,
    @Arg('k', () => Int, {
      defaultValue: 5,
      description: `How many chains to tell, from 1 to ${VIEW_LIMITS.ownershipPaths}.`,
    })
    k: number,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    const { ownership, ...answer } = await ownershipPath(context.snapshot, { from, to, k, asOf });
    const node = (id: string): object => at(ownership.nodes.get(id)!, asOf);
    return {
      from: at(answer.from, asOf),
      to: at(answer.to, asOf),
      asOf,
      chains: answer.chains.map(({ steps, share }) => ({
        share,
        steps: steps.map((step) => ({
          owner: node(step.owner),
          asset: node(step.asset),
          share: step.share,
          stakes: step.stakes.map((stake) => at(stake, asOf)),
        })),
      })),
      more: answer.more,
      share: answer.share,
      truncated: [...ownership.graph.truncated],
      warnings: await warningsOutput(context, answer.warnings, ownership),
    };
  }
}
