import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import type { ExportEvidence } from '../../app/dependency-chains/dependency-query.js';
import type { PartnershipStage } from '../../domain/agreements/partnership.js';
import type {
  AgreementType,
  Bindingness,
  FacilityStatus,
  FacilityType,
  Stage,
} from '../../domain/graph-schema/vocabularies.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import type { LinkStatus } from '../../domain/supply/supply-step.js';
import { FacilityStatusEnum, FacilityTypeEnum, StageEnum } from '../enums/facility-enums.js';
import { AgreementKindEnum, BindingnessEnum } from '../enums/observation-enums.js';
import { VerdictValueEnum } from '../ownership/verdict.type.js';
import { PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import { ASSUME, AssumedStakeInput } from '../scenario/assumed-stake.input.js';
import { ExportEvidenceEnum, LinkStatusEnum, PartnershipStageEnum } from './dependency-chains.type.js';

@InputType({
  description:
    'Whose partners’ exports are meant, and what makes a partner. There is no list of partners: agreements make them.',
})
export class FeedingInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The country whose partners are meant, for example country:US. Omitted, hosts says which countries.',
  })
  partnerOf?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Only plants in these countries; with partnerOf, those of them that are partners. Empty for all partners.',
  })
  hosts!: string[];

  @Field(() => [AgreementKindEnum], { defaultValue: [], description: 'Only agreements of these kinds; empty for any.' })
  agreementKinds!: AgreementType[];

  @Field(() => [BindingnessEnum], { defaultValue: [], description: 'Only agreements that bind so; empty for any.' })
  bindingness!: Bindingness[];

  @Field(() => PartnershipStageEnum, {
    defaultValue: 'SIGNED',
    description: 'How far an agreement must have come by the date.',
  })
  minStage!: PartnershipStage;
}

@ArgsType()
export class DependencyChainsArguments extends PageArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'The country whose owners are meant, all its parties together, for example country:CN. Or name owners.',
  })
  ownedBy?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Owners by name instead of a country, taken together: firms, funds, persons; a country here is the state itself.',
  })
  owners!: string[];

  @Field(() => FeedingInput, { description: 'Whose partners’ exports are fed.' })
  feeding!: FeedingInput;

  @Field(() => ID, {
    defaultValue: 'MAJORITY_CONTROL',
    description: 'The rule that says what "owned" means; see rules.',
  })
  rule!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Threshold in percent for rules that take one; omitted, the rule’s own.',
  })
  threshold?: number | null;

  @Field(() => [VerdictValueEnum], {
    defaultValue: ['TRUE'],
    description: 'Which verdicts to return; add UNDETERMINED for plants that too little is known of.',
  })
  verdicts!: VerdictValue[];

  @Field(() => [StageEnum], {
    defaultValue: ['SMELTING', 'REFINING', 'INTERMEDIATE'],
    description:
      'Stages of the plants. The default is what "smelters" means in the widest sense; mines are EXTRACTION. Empty for any.',
  })
  stages!: Stage[];

  @Field(() => [FacilityTypeEnum], {
    defaultValue: [],
    description: 'Only plants of these types, beside their stage; empty for any.',
  })
  facilityTypes!: FacilityType[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only plants that make products of these minerals; empty for any.',
  })
  minerals!: string[];

  @Field(() => [FacilityStatusEnum], {
    defaultValue: ['COMMISSIONING', 'OPERATING', 'UNKNOWN'],
    description: 'Only plants of these statuses on the date.',
  })
  facilityStatuses!: (FacilityStatus | 'UNKNOWN')[];

  @Field(() => [LinkStatusEnum], {
    defaultValue: ['CURRENT'],
    description:
      'Which supplies may be steps. Ended, planned and cancelled ones are left out unless asked for, and marked.',
  })
  linkStatuses!: LinkStatus[];

  @Field(() => [ExportEvidenceEnum], {
    defaultValue: ['DOCUMENTED', 'INFERRED'],
    description: 'How it must be known that a plant feeds exports; add NONE for all that pass the rule.',
  })
  exportEvidence!: ExportEvidence[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only plants whose output is known to reach one of these countries; empty for any. See importers.',
  })
  destinations!: string[];

  @Field(() => [AssumedStakeInput], { defaultValue: [], description: ASSUME })
  assume!: AssumedStakeInput[];

  @Field(() => Int, { defaultValue: 3, description: 'How many chains to tell for each plant, at most 20.' })
  chains!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}
