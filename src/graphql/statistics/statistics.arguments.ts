import { ArgsType, Field, ID } from 'type-graphql';
import type { FacilityKey } from '../../app/statistics/facility-statistics.js';
import { MOST_KEYS } from '../../app/statistics/group-by.js';
import type { ObservationKey } from '../../app/statistics/observation-statistics.js';
import type { StakeKey } from '../../app/statistics/stake-statistics.js';
import type { SupplyKey } from '../../app/statistics/supply-statistics.js';
import type { EdgeStatus } from '../../domain/graph/edge.js';
import type { GroupOrder } from '../../domain/statistics/statistics-group.js';
import { EdgeStatusEnum } from '../enums/edge-enums.js';
import { StakeFilter, SupplyFilter } from '../filtering/edge-filters.js';
import { filterInput } from '../filtering/node-filters.js';
import { PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import {
  FacilityKeyEnum,
  GroupOrderEnum,
  ObservationKeyEnum,
  StakeKeyEnum,
  SupplyKeyEnum,
} from './statistics.enums.js';

const GROUP_BY = `What to group by, up to ${MOST_KEYS} keys; an empty list makes one group of all.`;

@ArgsType()
export class StatisticsArguments extends PageArguments {
  @Field(() => GroupOrderEnum, { defaultValue: 'COUNT', description: 'Which groups come first.' })
  orderBy!: GroupOrder;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

@ArgsType()
export class FacilityStatisticsArguments extends StatisticsArguments {
  @Field(() => filterInput('Facility'), { nullable: true, description: 'Only plants that meet these conditions.' })
  filter?: object | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only plants that make this mineral or a product of it, or are planned to.',
  })
  mineral?: string | null;

  @Field(() => [FacilityKeyEnum], { description: GROUP_BY })
  groupBy!: FacilityKey[];
}

@ArgsType()
export class ObservationStatisticsArguments extends StatisticsArguments {
  @Field(() => filterInput('Observation'), {
    nullable: true,
    description: 'Only observations that meet these conditions. Ask for one property, and for one kind of subject.',
  })
  filter?: object | null;

  @Field(() => ID, { nullable: true, description: 'Only observations of this mineral or a product of it.' })
  mineral?: string | null;

  @Field(() => [ObservationKeyEnum], { description: GROUP_BY })
  groupBy!: ObservationKey[];
}

@ArgsType()
export class RelationshipStatisticsArguments extends StatisticsArguments {
  @Field(() => [EdgeStatusEnum], {
    defaultValue: ['CURRENT'],
    description: 'What sources say of the relationship; by default only what is so.',
  })
  statuses!: EdgeStatus[];
}

@ArgsType()
export class SupplyStatisticsArguments extends RelationshipStatisticsArguments {
  @Field(() => SupplyFilter, { nullable: true, description: 'Only supplies that meet these conditions.' })
  filter?: SupplyFilter | null;

  @Field(() => ID, { nullable: true, description: 'Only supplies of this mineral or a product of it.' })
  mineral?: string | null;

  @Field(() => [SupplyKeyEnum], { description: GROUP_BY })
  groupBy!: SupplyKey[];
}

@ArgsType()
export class StakeStatisticsArguments extends RelationshipStatisticsArguments {
  @Field(() => StakeFilter, { nullable: true, description: 'Only stakes that meet these conditions.' })
  filter?: StakeFilter | null;

  @Field(() => [StakeKeyEnum], { description: GROUP_BY })
  groupBy!: StakeKey[];
}
