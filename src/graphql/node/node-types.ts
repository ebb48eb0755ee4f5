import { Field, ObjectType } from 'type-graphql';
import { AssetInterface, ENTITY, PARTY, SupplyEndInterface } from './node.interface.js';
import { OrganisationTypeEnum } from '../enums/observation-enums.js';
import { FacilityTypeEnum, StageEnum } from '../enums/facility-enums.js';

/** Types hold scalars only; every edge to another node is a field resolver in the folder of its feature. */

@ObjectType({
  implements: [...PARTY, SupplyEndInterface],
  description: 'A country; as an owner, the state.',
  simpleResolvers: true,
})
export class Country {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  alpha2!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code.' })
  alpha3!: string | null;

  @Field(() => String, { nullable: true, description: 'Region, in the words of the dataset.' })
  region!: string | null;
}

@ObjectType({ implements: PARTY, description: 'A natural person as an owner.', simpleResolvers: true })
export class Person {}

@ObjectType({
  implements: [...PARTY, AssetInterface, SupplyEndInterface],
  description: 'A company or other legal entity that owns, operates, supplies or is owned.',
  simpleResolvers: true,
})
export class Firm {
  @Field(() => [String], { description: 'Public identifiers as SCHEME:value, such as LEI or TICKER.' })
  identifiers!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its shares are traded on an exchange: its unrecorded holders are then presumed to be of its country. Null where not recorded.',
  })
  listed!: boolean | null;
}

@ObjectType({
  implements: [...PARTY, AssetInterface, SupplyEndInterface],
  description: 'A public body, fund, alliance, armed group, or joint venture without shares.',
  simpleResolvers: true,
})
export class Organisation {
  @Field(() => OrganisationTypeEnum, { nullable: true, description: 'What kind of organisation it is.' })
  type!: string | null;
}

@ObjectType({
  implements: PARTY,
  description: 'One party that a source mentions without a name.',
  simpleResolvers: true,
})
export class UnnamedParty {
  @Field(() => String, { nullable: true, description: 'Why it is unnamed.' })
  reason!: string | null;
}

@ObjectType({
  implements: [...ENTITY, SupplyEndInterface],
  description:
    'Several things or a class of things. An end of supply and a subject of observations, never an owner in arithmetic.',
  simpleResolvers: true,
})
export class Group {}

@ObjectType({
  implements: [...ENTITY, AssetInterface, SupplyEndInterface],
  description: 'A mine, smelter, refinery or other plant.',
  simpleResolvers: true,
})
export class Facility {
  @Field(() => [String], { description: 'Identifiers in public registers and trackers of plants, as SCHEME:value.' })
  identifiers!: string[];

  @Field(() => FacilityTypeEnum, { nullable: true, description: 'What kind of plant it is.' })
  type!: string | null;

  @Field(() => StageEnum, {
    nullable: true,
    description: 'Stage of the supply chain; where not stated it follows from the type.',
  })
  stage!: string | null;

  @Field(() => String, { nullable: true, description: 'Process in a few words.' })
  process!: string | null;

  @Field(() => Number, { nullable: true, description: 'Latitude in degrees, where a source gives it.' })
  latitude!: number | null;

  @Field(() => Number, { nullable: true, description: 'Longitude in degrees, where a source gives it.' })
  longitude!: number | null;
}

@ObjectType({ implements: ENTITY, description: 'An industrial park or district.', simpleResolvers: true })
export class Site {}

@ObjectType({ implements: ENTITY, description: 'A chemical element or mineral.', simpleResolvers: true })
export class Mineral {
  @Field(() => String, { nullable: true, description: 'Chemical symbol.' })
  symbol!: string | null;

  @Field(() => String, { nullable: true, description: 'Group, for example rare earth elements.' })
  group!: string | null;
}

@ObjectType({
  implements: ENTITY,
  description: 'What plants make and trade: an ore, intermediate, metal or compound of one or more minerals.',
  simpleResolvers: true,
})
export class Product {
  @Field(() => StageEnum, { nullable: true, description: 'Stage of the supply chain that makes it.' })
  stage!: string | null;
}

@ObjectType({
  implements: ENTITY,
  description:
    'What a source marks things by, such as a kind of sovereignty. Its levels are its observations; marks name it in `of`.',
  simpleResolvers: true,
})
export class Criterion {
  @Field(() => String, { nullable: true, description: 'What it measures, in the words of the dataset.' })
  text!: string | null;
}
