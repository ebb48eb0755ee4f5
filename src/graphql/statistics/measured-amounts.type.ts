import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { AmountGroup } from '../../domain/statistics/amount-groups.js';
import type { AmountLine, AmountWarning } from '../../domain/statistics/amount-line.js';
import { below, nodeBelow } from '../as-of.js';
import { EdgeStatusEnum } from '../enums/edge-enums.js';
import { BasisEnum, ObservedPropertyEnum } from '../enums/observation-enums.js';
import { enumOf } from '../enums/register-enum.js';
import { SubjectKindEnum } from '../filtering/observation-filter.js';
import { EntityInterface } from '../node/node.interface.js';
import { LARGEST_PAGE } from '../paging/page-arguments.js';
import { withinLimit } from '../limits.js';
import type { Held } from '../../store/held.js';
import { QuantityOutput } from '../quantities/quantity.type.js';
import type { RequestContext } from '../request-context.js';
import { AmountStatistics } from './statistics.type.js';

const PeriodEnum = enumOf<'CALENDAR_YEAR' | 'OTHER'>(
  'AmountPeriod',
  'The period in which something is made or shipped.',
  {
    CALENDAR_YEAR: 'One calendar year.',
    OTHER: 'Any other: a quarter, a financial year, several years, or none that is stated.',
  },
);

const AmountWarningEnum = enumOf<AmountWarning>('AmountWarning', 'What to know of a sum, or why there is none.', {
  NOT_ADDITIVE: 'No sum: shares, ranks, growth, marks and counts of different things cannot be added.',
  NO_UNIT: 'No sum: the unit is not stated.',
  UNEQUAL_PERIODS: 'No sum: the amounts are of quarters, financial years and the like, which overlap or leave gaps.',
  UNCONFIRMED: 'No sum: only sources of low confidence speak.',
  SEVERAL_YEARS: 'Amounts of different years are added, of each thing the newest. Group by YEAR to tell them apart.',
  MAY_OVERLAP:
    'The amounts are of firms, organisations, groups or sites, or go to such, and one may include another: the sum may count twice.',
});

@ObjectType({
  description:
    'Amounts of one measure: of the same thing, in one unit, on one basis, and alike in whatever else amounts must be alike in to be added. Another measure is another line; nothing is converted.',
  simpleResolvers: true,
})
export class MeasuredAmounts {
  @Field(() => ObservedPropertyEnum, { nullable: true, description: 'What is observed; null for supplies.' })
  property!: string | null;

  @Field(() => EdgeStatusEnum, { description: 'Whether it is so, or a plan: plans and facts are not added.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'The unit; null where no source states it.' })
  unit!: string | null;

  @Field(() => BasisEnum, { description: 'What is weighed.' })
  basis!: string;

  @Field(() => PeriodEnum, {
    nullable: true,
    description: 'For production and flows, of which period the amounts are.',
  })
  period!: string | null;

  @Field(() => Int, { description: 'How many amounts count.' })
  count!: number;

  @Field(() => Int, {
    description:
      'How many statements do not count: a newer one says the same of the same thing (in the same year, where grouped by YEAR), or only sources of low confidence speak.',
  })
  leftOut!: number;

  @Field(() => QuantityOutput, {
    nullable: true,
    description:
      'The amounts added up, exactly in decimals: from low to high where sources say "about" or "up to". Null where they cannot be added; `warnings` says why.',
  })
  sum!: object | null;

  @Field(() => Number, { nullable: true, description: 'The smallest number that counts, as stated.' })
  min!: number | null;

  @Field(() => Number, { nullable: true, description: 'The largest number that counts, as stated.' })
  max!: number | null;

  @Field(() => Int, { nullable: true, description: 'The first year that an amount is of.' })
  firstYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year that an amount is of.' })
  lastYear!: number | null;

  @Field(() => [AmountWarningEnum], { description: 'What to know of the sum, or why there is none.' })
  warnings!: string[];
}

/** As the domain spells kinds of ids, and the enum that of a filter. */
const kindOf = (prefix: string | null): string | null => (prefix === null ? null : `${prefix}:`);

@Resolver(() => MeasuredAmounts)
export class MeasuredAmountsResolver {
  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: 'The mineral, product or criterion that the amounts are of; null where no source says.',
  })
  of(@Root() line: AmountLine, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, line, line.of);
  }

  @FieldResolver(() => SubjectKindEnum, {
    nullable: true,
    description:
      'The kind of thing that the amounts are stated of, for supplies that of the supplier. What a country makes includes what its plants make, so the two are never added.',
  })
  subjectKind(@Root() line: AmountLine): string | null {
    return kindOf(line.subjectKind);
  }

  @FieldResolver(() => SubjectKindEnum, {
    nullable: true,
    description:
      'The kind of the other end of flows and supplies; null where they name none: all exports include those to one country.',
  })
  partnerKind(@Root() line: AmountLine): string | null {
    return kindOf(line.partnerKind);
  }
}

@Resolver(() => AmountStatistics)
export class AmountStatisticsResolver {
  @FieldResolver(() => [MeasuredAmounts], {
    description: 'The amounts, one line for each measure, those with most amounts first.',
  })
  quantities(
    @Root() group: AmountGroup,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many lines, 0 to ${LARGEST_PAGE}.` }) first: number,
  ): object[] {
    return group.lines.slice(0, withinLimit('first', first, LARGEST_PAGE)).map((line) => below(group, line));
  }
}
