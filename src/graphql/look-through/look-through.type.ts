import { Field, ID, ObjectType } from 'type-graphql';
import type { LookThroughRole } from '../../domain/ownership/look-through.js';
import { enumOf } from '../enums/register-enum.js';
import { AssetInterface } from '../node/node.interface.js';
import { Country } from '../node/node-types.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { UltimateController } from '../ownership/ownership.type.js';
import { OwnershipWarning, VerdictValueEnum } from '../ownership/verdict.type.js';
import { DateScalar } from '../scalars.js';

export const LookThroughRoleEnum = enumOf<LookThroughRole>('LookThroughRole', 'Whose a part of an asset is.', {
  ASKED: 'A country that was asked for.',
  HOST: 'The country the plant stands in, where it was not asked for; for a firm, its own.',
  OTHERS: 'All other countries together.',
  UNKNOWN: 'Not known to be any country’s.',
});

@ObjectType({ description: 'The part of an asset that is one country’s, others’ or unknown.', simpleResolvers: true })
export class LookThroughPart {
  @Field(() => LookThroughRoleEnum, { description: 'Whose it is.' })
  role!: string;

  @Field(() => Country, { nullable: true, description: 'The country; null for OTHERS and UNKNOWN.' })
  country!: object | null;

  @Field(() => PercentInterval, { description: 'The part of recorded outside owners, as one set.' })
  known!: PercentInterval;

  @Field(() => PercentInterval, { description: 'The part presumed theirs: what nobody records of their listed firms.' })
  presumed!: PercentInterval;

  @Field(() => PercentInterval, {
    description:
      'Both as one set; for UNKNOWN all that can be given to no country. With exact shares the totals add up to 100; bounds of several parts must not be added.',
  })
  total!: PercentInterval;

  @Field(() => VerdictValueEnum, {
    nullable: true,
    description: 'Whether the ultimate controller is of the country; null for OTHERS and UNKNOWN.',
  })
  controls!: string | null;
}

@ObjectType({ description: 'The equity and control of one asset by country.', simpleResolvers: true })
export class LookThroughRow {
  @Field(() => AssetInterface, { description: 'The asset.' })
  asset!: object;

  @Field(() => Country, { nullable: true, description: 'The country a plant stands in; for a firm, its own.' })
  host!: object | null;

  @Field(() => [LookThroughPart], {
    description:
      'Its equity: the countries asked for in their order, the host, OTHERS, UNKNOWN. Nothing is in two parts.',
  })
  parts!: object[];

  @Field(() => LookThroughRoleEnum, {
    description: 'Whose control certainly is; UNKNOWN where it is certainly no one country’s.',
  })
  controlledBy!: string;

  @Field(() => Country, { nullable: true, description: 'The country that certainly controls it.' })
  controllingCountry!: object | null;

  @Field(() => UltimateController, { description: 'Who ultimately controls it.' })
  controller!: object;
}

@ObjectType({ description: 'The equity and control of several assets by country.', simpleResolvers: true })
export class LookThrough {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [LookThroughRow], { description: 'One row for each asset, in the order asked for.' })
  rows!: object[];

  @Field(() => [ID], { description: 'Nodes whose own owners a limit cut off; empty where nothing was cut.' })
  truncated!: string[];

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on these numbers.' })
  warnings!: object[];
}
