import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Names one country; give exactly one field.' })
export class CountryBy {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  alpha2?: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code.' })
  alpha3?: string;
}

@InputType({ description: 'What a register calls a thing.' })
export class IdentifierInput {
  @Field(() => String, { description: 'The scheme, as in identifiers: LEI, TICKER, ... Case does not matter.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier in that scheme. Case does not matter.' })
  id!: string;
}

@InputType({ description: 'Names one firm; give exactly one field.' })
export class FirmBy {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Legal Entity Identifier (ISO 17442).' })
  lei?: string;

  @Field(() => String, { nullable: true, description: 'Exchange and ticker, for example SZSE-002340.' })
  ticker?: string;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: 'An identifier of any scheme that the dataset has, such as a company number.',
  })
  identifier?: IdentifierInput;
}

@InputType({ description: 'Names one facility; give exactly one field.' })
export class FacilityBy {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: 'An identifier of any scheme that the dataset has, as of a tracker of plants.',
  })
  identifier?: IdentifierInput;
}

@InputType({ description: 'Names one mineral; give exactly one field.' })
export class MineralBy {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its chemical symbol.' })
  symbol?: string;
}

@InputType({ description: 'Names one agreement.' })
export class AgreementBy {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;
}

/** The inputs that take exactly one field; the schema marks them once it is built. */
export const ONE_OF_INPUTS = [
  'CountryBy',
  'FirmBy',
  'FacilityBy',
  'MineralBy',
  'AgreementBy',
  'CoveredBy',
  'Under',
] as const;
