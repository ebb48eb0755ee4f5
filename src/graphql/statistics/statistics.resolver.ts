import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { facilityStatistics } from '../../app/statistics/facility-statistics.js';
import { observationStatistics } from '../../app/statistics/observation-statistics.js';
import { stakeStatistics } from '../../app/statistics/stake-statistics.js';
import { supplyStatistics } from '../../app/statistics/supply-statistics.js';
import { edgeConditions } from '../filtering/edge-conditions.js';
import { STAKE_FIELDS, SUPPLY_FIELDS } from '../filtering/edge-filters.js';
import { conditionsWithinSize } from '../filtering/filter-size.js';
import { storeFilter } from '../filtering/node-filters.js';
import type { RequestContext } from '../request-context.js';
import { shareOutput } from '../stake/stake.type.js';
import { groupPage } from './group-page.js';
import {
  FacilityStatisticsArguments,
  ObservationStatisticsArguments,
  StakeStatisticsArguments,
  SupplyStatisticsArguments,
} from './statistics.arguments.js';
import { AmountStatisticsConnection, ShareStatisticsConnection } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => AmountStatisticsConnection, {
    description:
      'Plants counted by country, stage, type, site or status, with their capacity added up for each product, unit and basis. The latest capacity of each plant by the date counts; plans and weak statements do not.',
  })
  async facilityStatistics(
    @Args(() => FacilityStatisticsArguments) args: FacilityStatisticsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { groupBy, mineral = null } = args;
    const asOf = asOfDate(context.snapshot, args.asOf);
    const filter = storeFilter('Facility', args.filter, asOf);
    const groups = await facilityStatistics(context.snapshot, { filter, mineral, groupBy, asOf });
    return groupPage('facilityStatistics', { ...args, asOf }, groups, withLines);
  }

  @Query(() => AmountStatisticsConnection, {
    description:
      'Observations counted by what, where and when, with their numbers added up for each thing, unit and basis. Of several statements of the same subject only the newest by the date counts (grouped by YEAR: of each year). Countries, plants and groups are never added to each other; still, what sources call "the world" holds what they say of its countries: ask for one kind of subject.',
  })
  async observationStatistics(
    @Args(() => ObservationStatisticsArguments) args: ObservationStatisticsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { groupBy, mineral = null } = args;
    const asOf = asOfDate(context.snapshot, args.asOf);
    const filter = storeFilter('Observation', args.filter, asOf);
    const groups = await observationStatistics(context.snapshot, { filter, mineral, groupBy, asOf });
    return groupPage('observationStatistics', { ...args, asOf }, groups, withLines);
  }

  @Query(() => AmountStatisticsConnection, {
    description:
      'Supplies that hold on the date, counted by supplier, receiver, their countries, product or contract, with the amounts that sources state. What countries export is never added to what their plants and firms supply.',
  })
  async supplyStatistics(
    @Args(() => SupplyStatisticsArguments) args: SupplyStatisticsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { groupBy, statuses, mineral = null } = args;
    const asOf = asOfDate(context.snapshot, args.asOf);
    const where = conditionsWithinSize(edgeConditions(args.filter, SUPPLY_FIELDS));
    const groups = await supplyStatistics(context.snapshot, { where, statuses, mineral, groupBy, asOf });
    return groupPage('supplyStatistics', { ...args, asOf }, groups, withLines);
  }

  @Query(() => ShareStatisticsConnection, {
    description:
      'Stakes that hold on the date, counted by owner, asset, their countries or the kind of interest, with the smallest and the largest share.',
  })
  async stakeStatistics(
    @Args(() => StakeStatisticsArguments) args: StakeStatisticsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { groupBy, statuses } = args;
    const asOf = asOfDate(context.snapshot, args.asOf);
    const where = conditionsWithinSize(edgeConditions(args.filter, STAKE_FIELDS));
    const groups = await stakeStatistics(context.snapshot, { where, statuses, groupBy, asOf });
    return groupPage('stakeStatistics', { ...args, asOf }, groups, ({ min, max, ...group }) => ({
      ...group,
      min: min === null ? null : shareOutput(min),
      max: max === null ? null : shareOutput(max),
    }));
  }
}

const withLines = <G extends { readonly lines: readonly object[] }>(group: G): object => ({
  ...group,
  quantityCount: group.lines.length,
});
