import { Field, InputType } from 'type-graphql';
import type { Condition, Term } from '../../store/tally-query.js';
import { ContractEnum, DirectnessEnum, InterestEnum } from '../enums/edge-enums.js';
import { enumFilter, IdFilter } from '../filtering/operators.js';

const ContractFilter = enumFilter('Contract', ContractEnum);
const InterestFilter = enumFilter('Interest', InterestEnum);
const DirectnessFilter = enumFilter('Directness', DirectnessEnum);

const OF_PARTY =
  'Of a firm or organisation it is where its headquarters are, else where it is registered; of a plant where it stands.';

@InputType({ description: 'Conditions on a supply; all that are given must hold.' })
export class SupplyFilter {
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
}

@InputType({ description: 'Conditions on a stake; all that are given must hold.' })
export class StakeFilter {
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
}

interface Operators {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
  readonly isNull?: boolean | null;
}

/** The conditions as the store takes them; the fields of a filter are named as their terms. */
export function edgeConditions<F extends string>(
  filter: Readonly<Partial<Record<F, object | null>>> | null | undefined,
  terms: Readonly<Record<F, Term>>,
): Condition[] {
  return Object.entries<object | null | undefined>(filter ?? {}).flatMap(([field, operators]): Condition[] => {
    const term = terms[field as F];
    const { eq, in: among, isNull } = (operators ?? {}) as Operators;
    return [
      ...(eq == null ? [] : [{ term, in: [eq] }]),
      ...(among == null ? [] : [{ term, in: among }]),
      ...(isNull == null ? [] : [{ term, missing: isNull }]),
    ];
  });
}
