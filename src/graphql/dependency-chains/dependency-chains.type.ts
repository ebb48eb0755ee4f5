import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ExportEvidence } from '../../app/dependency-chains/dependency-query.js';
import type { Importer } from '../../app/dependency-chains/plant-supply.js';
import type { Inference, LinkStatus } from '../../domain/supply/supply-step.js';
import type { PartnershipStage } from '../../domain/agreements/partnership.js';
import { Agreement } from '../agreement/agreement.type.js';
import { AgreementStatusEnum, BindingnessEnum } from '../enums/observation-enums.js';
import { FacilityStatusEnum } from '../enums/facility-enums.js';
import { enumOf } from '../enums/register-enum.js';
import { EntityInterface } from '../node/node.interface.js';
import { Country, Facility } from '../node/node-types.js';
import { RelationshipInterface } from '../node/relationship.js';
import { Observation } from '../observation/observation.type.js';
import { Verdict } from '../ownership/verdict.type.js';
import { connectionOf } from '../paging/connection.js';
import { DateScalar, PartialDateScalar } from '../scalars.js';
import { Claim } from '../source/claim.type.js';
import { Supply } from '../supply/supply.type.js';

export const LinkStatusEnum = enumOf<LinkStatus>('LinkStatus', 'How a supply stands on a date.', {
  CURRENT: 'It flows.',
  PLANNED: 'It is planned, or a source states it as an intention.',
  CANCELLED: 'It was called off.',
  ENDED: 'It flowed once.',
});

export const KnownEnum = enumOf<'DOCUMENTED' | 'INFERRED'>(
  'Known',
  'How a step of a chain is known. A chain is as strong as its weakest step.',
  {
    DOCUMENTED: 'A source states it.',
    INFERRED: 'It follows from joining facts that sources state.',
  },
);

export const InferenceEnum = enumOf<Inference>('Inference', 'How an inferred step follows.', {
  COUNTRY_EXPORT: 'The plant makes the product in a country that exports it there.',
  SAME_GROUP: 'A firm that controls or operates the plant supplies, or receives, the mineral.',
  PRODUCT_MATCH:
    'The plant’s product is a stated feed of the other, and the firms behind them are named as supplier and receiver.',
});

export const ExportEvidenceEnum = enumOf<ExportEvidence>(
  'ExportEvidence',
  'How it is known that a plant feeds exports.',
  {
    DOCUMENTED: 'Sources state every step from the plant across the border.',
    INFERRED: 'At least one step follows from joining facts.',
    NONE: 'No recorded chain leaves the country.',
  },
);

export const ImporterByEnum = enumOf<Importer['by']>('ImporterBy', 'How a country is known to be reached.', {
  COUNTRY: 'A source names the country as receiver.',
  SITE: 'The receiving plant stands there.',
  SEAT: 'The receiving firm is seated there; the goods may go elsewhere.',
});

export const PartnershipStageEnum = enumOf<PartnershipStage>(
  'PartnershipStage',
  'How far an agreement must have come to make a partner.',
  {
    ANNOUNCED: 'At least announced.',
    SIGNED: 'At least signed.',
    IN_FORCE: 'In force.',
  },
);

@ObjectType({
  description: 'An agreement that makes a country a partner, and what it had reached on the date.',
  simpleResolvers: true,
})
export class PartnershipGround {
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: object;

  @Field(() => AgreementStatusEnum, { description: 'The furthest stage it had reached.' })
  stage!: string;

  @Field(() => PartialDateScalar, { description: 'When it reached that stage, as precise as known.' })
  stageReachedOn!: string;

  @Field(() => BindingnessEnum, { nullable: true, description: 'Whether it binds; null where no source says.' })
  bindingness!: string | null;

  @Field(() => [Observation], { description: 'The observations this rests on, with their claims.' })
  observations!: object[];
}

@ObjectType({ description: 'The country a plant stands in, and what makes it a partner.', simpleResolvers: true })
export class HostPartner {
  @Field(() => Country, { description: 'The country.' })
  country!: object;

  @Field(() => [PartnershipGround], {
    description: 'The agreements that make it a partner; empty where hosts were named and no partners asked for.',
  })
  agreements!: object[];
}

@ObjectType({
  description: 'One step of supply: stated by sources, or inferred by joining what they state.',
  simpleResolvers: true,
})
export class SupplyStep {
  @Field(() => ID, { description: 'Unique within an answer.' })
  id!: string;

  @Field(() => EntityInterface, { description: 'Where the material comes from.' })
  from!: object;

  @Field(() => EntityInterface, { description: 'Where it goes.' })
  to!: object;

  @Field(() => EntityInterface, { nullable: true, description: 'The product or mineral.' })
  product!: object | null;

  @Field(() => KnownEnum, { description: 'Whether a source states it.' })
  known!: string;

  @Field(() => InferenceEnum, { nullable: true, description: 'How it follows, where no source states it.' })
  inference!: string | null;

  @Field(() => EntityInterface, {
    nullable: true,
    description: 'The firm, group or country whose statement is carried over to the plant.',
  })
  through!: object | null;

  @Field(() => LinkStatusEnum, { description: 'How it stands on the date.' })
  status!: string;

  @Field(() => Supply, { description: 'The statement of supply it rests on.' })
  supply!: object;

  @Field(() => [RelationshipInterface], {
    description: 'The other facts that are joined: stakes, operators, outputs, feeds.',
  })
  joins!: object[];

  @Field(() => [Claim], { description: 'Every claim it rests on.' })
  claims!: object[];
}

@ObjectType({ description: 'One readable way from the plant to where its output goes.', simpleResolvers: true })
export class SupplyChain {
  @Field(() => String, { description: 'The chain in words: documented steps as →, inferred ones as ⇢.' })
  text!: string;

  @Field(() => KnownEnum, { description: 'As strong as its weakest step.' })
  strength!: string;

  @Field(() => [SupplyStep], { description: 'Its steps, the plant first.' })
  steps!: object[];
}

@ObjectType({
  description: 'The supply around a plant: a graph that can be drawn without asking again.',
  simpleResolvers: true,
})
export class SupplySubgraph {
  @Field(() => [EntityInterface], { description: 'Every node reached, once.' })
  nodes!: object[];

  @Field(() => [SupplyStep], { description: 'Every step between them, once.' })
  steps!: object[];

  @Field(() => [ID], { description: 'Nodes beyond which a limit cut the answer; empty where nothing was cut.' })
  truncated!: string[];
}

@ObjectType({ description: 'A country that the output of a plant reaches.', simpleResolvers: true })
export class ImporterReached {
  @Field(() => Country, { description: 'The country.' })
  country!: object;

  @Field(() => KnownEnum, { description: 'Whether sources state every step to it.' })
  known!: string;

  @Field(() => ImporterByEnum, { description: 'How the country is known to be reached.' })
  by!: string;
}

@ObjectType({
  description: 'A plant that passes the rule, stands in a partner country, and feeds its exports.',
  simpleResolvers: true,
})
export class DependencyChain {
  @Field(() => Facility, { description: 'The plant.' })
  facility!: object;

  @Field(() => FacilityStatusEnum, { description: 'Whether it runs on the date.' })
  status!: string;

  @Field(() => Verdict, { description: 'The verdict of the rule, with its witness.' })
  verdict!: object;

  @Field(() => HostPartner, { description: 'The country it stands in, with the agreements that make it a partner.' })
  host!: object;

  @Field(() => ExportEvidenceEnum, { description: 'How it is known that it feeds exports.' })
  exports!: string;

  @Field(() => [SupplyChain], { description: 'The best supported chains out of it.' })
  chains!: object[];

  @Field(() => [ImporterReached], { description: 'The countries its output reaches.' })
  importers!: object[];

  @Field(() => SupplySubgraph, { description: 'The supply around it, upstream and downstream.' })
  supply!: object;
}

@ObjectType({ description: 'What an answer rests on.', simpleResolvers: true })
export class DependencyCoverage {
  @Field(() => Int, { description: 'Partner countries on the date.' })
  partners!: number;

  @Field(() => Int, { description: 'Plants in them of the asked-for stage, mineral and status.' })
  facilities!: number;

  @Field(() => Int, { description: 'Of these, plants that pass the rule.' })
  verdictTrue!: number;

  @Field(() => Int, { description: 'Plants that fail it.' })
  verdictFalse!: number;

  @Field(() => Int, { description: 'Plants for which too little is known.' })
  verdictUndetermined!: number;

  @Field(() => Int, {
    description: 'Plants with an asked-for verdict, left out for want of the asked-for evidence of exports.',
  })
  withoutExportEvidence!: number;

  @Field(() => Int, {
    description: 'Plants that feed exports, left out because no asked-for destination is known to be reached.',
  })
  otherDestinations!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The part of the plants whose verdict is TRUE or FALSE, in percent; null where there are none.',
  })
  decided!: number | null;

  @Field(() => Boolean, {
    description: 'Whether every plant was weighed; false where there were more than one question may weigh.',
  })
  complete!: boolean;
}

const Page = connectionOf('DependencyChain', 'dependency chains', () => DependencyChain);

@ObjectType('DependencyChains', {
  description: 'The answer: a page of plants, what it rests on, and what sources say of groups.',
  simpleResolvers: true,
})
export class DependencyChainsAnswer extends Page {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => DependencyCoverage, { description: 'How much was weighed, and what was left out.' })
  coverage!: object;

  @Field(() => [Observation], {
    description: 'What sources say of groups of firms or plants in the partner countries: evidence beside the plants.',
  })
  groupEvidence!: object[];

  @Field(() => [String], { description: 'Why the answer is empty where it is.' })
  warnings!: string[];
}
