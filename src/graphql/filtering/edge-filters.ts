import { Field, InputType } from 'type-graphql';
import { own } from '../../app/statistics/group-by.js';
import { STAKE_TERMS } from '../../app/statistics/stake-statistics.js';
import { SUPPLY_TERMS } from '../../app/statistics/supply-statistics.js';
import { ContractEnum, DirectnessEnum, InterestEnum } from '../enums/edge-enums.js';
import { FROM_DATES, SHARES, UNTIL_DATES, VALUES, type EdgeField } from './edge-conditions.js';
import { DateFilter, enumFilter, IdFilter, ShareFilter } from './operators.js';

const ContractFilter = enumFilter('Contract', ContractEnum);
const InterestFilter = enumFilter('Interest', InterestEnum);
const DirectnessFilter = enumFilter('Directness', DirectnessEnum);

const OF_PARTY =
  'Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands.';
const ALL = 'All of these hold.';
const ANY = 'At least one of these holds.';
const NOT = 'This does not hold.';
const FROM = 'By the first day it holds; null where it reaches back as far as is known.';
const UNTIL = 'By the first day it no longer holds; null where no end is known.';

@InputType({ description: 'Conditions on a supply; all that are given must hold.' })
export class SupplyFilter {
  @Field(() => [SupplyFilter], { nullable: true, description: ALL })
  and?: SupplyFilter[];

  @Field(() => [SupplyFilter], { nullable: true, description: ANY })
  or?: SupplyFilter[];

  @Field(() => SupplyFilter, { nullable: true, description: NOT })
  not?: SupplyFilter;

  @Field(() => IdFilter, { nullable: true, description: 'By who supplies.' })
  supplier?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: 'By who receives.' })
  receiver?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: `By the country of the supplier. ${OF_PARTY}` })
  supplierCountry?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: `By the country of the receiver. ${OF_PARTY}` })
  receiverCountry?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: 'By product or mineral, as stated.' })
  product?: IdFilter;

  @Field(() => ContractFilter, { nullable: true, description: 'By the form of the supply.' })
  contract?: object;

  @Field(() => DateFilter, { nullable: true, description: FROM })
  validFrom?: DateFilter;

  @Field(() => DateFilter, { nullable: true, description: UNTIL })
  validUntil?: DateFilter;
}

@InputType({ description: 'Conditions on a stake; all that are given must hold.' })
export class StakeFilter {
  @Field(() => [StakeFilter], { nullable: true, description: ALL })
  and?: StakeFilter[];

  @Field(() => [StakeFilter], { nullable: true, description: ANY })
  or?: StakeFilter[];

  @Field(() => StakeFilter, { nullable: true, description: NOT })
  not?: StakeFilter;

  @Field(() => IdFilter, { nullable: true, description: 'By who holds it.' })
  owner?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: 'By what is held.' })
  asset?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: `By the country of the owner. ${OF_PARTY}` })
  ownerCountry?: IdFilter;

  @Field(() => IdFilter, { nullable: true, description: `By the country of what is held. ${OF_PARTY}` })
  assetCountry?: IdFilter;

  @Field(() => InterestFilter, { nullable: true, description: 'By kind of interest.' })
  interest?: object;

  @Field(() => DirectnessFilter, {
    nullable: true,
    description: 'By whether the owner holds it itself; an indirect stake is a claim about a derived quantity.',
  })
  directness?: object;

  @Field(() => ShareFilter, { nullable: true, description: 'By the part held.' })
  share?: ShareFilter;

  @Field(() => DateFilter, { nullable: true, description: FROM })
  validFrom?: DateFilter;

  @Field(() => DateFilter, { nullable: true, description: UNTIL })
  validUntil?: DateFilter;
}

/** The fields of the filters: the term each is about, and how its operators are read. */
const DATES = {
  validFrom: { term: own('validFrom'), read: FROM_DATES },
  validUntil: { term: own('validUntil'), read: UNTIL_DATES },
};
const values = (terms: Readonly<Record<string, EdgeField['term']>>): Record<string, EdgeField> =>
  Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, { term, read: VALUES }]));

export const SUPPLY_FIELDS: Readonly<Record<string, EdgeField>> = { ...values(SUPPLY_TERMS), ...DATES };
export const STAKE_FIELDS: Readonly<Record<string, EdgeField>> = {
  ...values(STAKE_TERMS),
  share: { term: own('share'), read: SHARES },
  ...DATES,
};
