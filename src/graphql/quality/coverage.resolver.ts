import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { coverage, RECENT, type Coverage as CoverageAnswer } from '../../app/quality/coverage.js';
import { percentOf, type FacilityTally as Tally } from '../../domain/quality/facility-tally.js';
import { LIMITS } from '../../app/limits.js';
import { Dataset } from '../dataset/dataset.resolver.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { checkYears } from './check-years.js';
import { Coverage } from './coverage.type.js';

@ArgsType()
class CoverageArguments {
  @Field(() => DateScalar, {
    defaultValue: RECENT.statusSince,
    description: 'From which day on the status of a facility counts as recent.',
  })
  statusSince!: string;

  @Field(() => Int, {
    defaultValue: RECENT.olderThanYears,
    description: 'After how many years, counted back from the dataset’s date, a fact counts as stale.',
  })
  olderThanYears!: number;
}

@Resolver(() => Dataset)
export class CoverageResolver {
  @FieldResolver(() => Coverage, {
    nullable: true,
    description: `How much the dataset knows and how well it is backed. Null, with a warning COVERAGE_TOO_LARGE, for one of more than ${LIMITS.coverageFacilities} facilities or ${LIMITS.coverageClaims} claims.`,
  })
  async coverage(
    @Args(() => CoverageArguments) { statusSince, olderThanYears }: CoverageArguments,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    checkYears(olderThanYears);
    const answer = await coverage(context.snapshot, { statusSince, olderThanYears });
    if (answer !== null) return coverageOutput(context, answer);
    context.warnings.push({
      code: 'COVERAGE_TOO_LARGE',
      message: `Coverage is not counted for more than ${LIMITS.coverageFacilities} facilities or ${LIMITS.coverageClaims} claims.`,
    });
    return null;
  }
}

function coverageOutput(context: RequestContext, answer: CoverageAnswer): object {
  const tally = <T extends Tally>(counts: T): object => ({
    ...counts,
    ownedPercent: percentOf(counts.owned, counts.count),
    tracedPercent: percentOf(counts.traced, counts.count),
    tracedPercentOfBuilt: percentOf(counts.tracedBuilt, counts.count - counts.planned),
    decidedPercent: percentOf(counts.decided, counts.count),
    withCapacityPercent: percentOf(counts.withCapacity, counts.count),
    withStatusSincePercent: percentOf(counts.withStatusSince, counts.count),
    untraced: () => context.nodes(counts.untraced),
  });
  return {
    ...answer,
    facilities: tally(answer.facilities),
    smeltersAndRefineries: tally(answer.smeltersAndRefineries),
    byStage: answer.byStage.map(tally),
    byType: answer.byType.map(tally),
    claims: Object.entries(answer.claims).map(([confidence, count]) => ({ confidence, count })),
  };
}
