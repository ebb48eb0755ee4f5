import { Field, ID, InputType } from 'type-graphql';
import type { FacilityType, Stage } from '../../domain/graph-schema/vocabularies.js';
import type { AssetKind } from '../../app/ownership/asset-filter.js';
import { FacilityTypeEnum, StageEnum } from '../enums/facility-enums.js';
import { enumOf } from '../enums/register-enum.js';

const IN_DOMAIN = { FACILITY: 'Facility', FIRM: 'Firm', ORGANISATION: 'Organisation' } as const;

export const AssetKindEnum = enumOf<keyof typeof IN_DOMAIN>(
  'AssetKind',
  'What kind of thing can be owned.',
  {
    FACILITY: 'Mines, smelters, refineries and other plants.',
    FIRM: 'Firms.',
    ORGANISATION: 'Public bodies, funds, joint ventures without shares.',
  },
  (kind) => IN_DOMAIN[kind],
);

@InputType({
  description:
    'Which assets a question is about. An empty list leaves everything in. Types, stages, minerals and countries are those of plants: where any is given, firms and organisations are left out.',
})
export class AssetFilterInput {
  @Field(() => [AssetKindEnum], { defaultValue: [], description: 'Only these kinds.' })
  kinds!: AssetKind[];

  @Field(() => [FacilityTypeEnum], { defaultValue: [], description: 'Only plants of these types.' })
  types!: FacilityType[];

  @Field(() => [StageEnum], { defaultValue: [], description: 'Only plants of these stages of the supply chain.' })
  stages!: Stage[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only plants that make a product of one of these minerals, or are planned to.',
  })
  minerals!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Only plants that stand in one of these countries.' })
  countries!: string[];
}

export const WHOLE_FILTER: AssetFilterInput = { kinds: [], types: [], stages: [], minerals: [], countries: [] };
