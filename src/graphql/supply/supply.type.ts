import { Field, ObjectType } from 'type-graphql';
import { ContractEnum, ShareOfEnum } from '../enums/edge-enums.js';
import { BasisEnum } from '../enums/observation-enums.js';
import { RelationshipInterface } from '../node/relationship.js';

@ObjectType({
  implements: RelationshipInterface,
  description: 'One party or place supplies another with a product, in one stretch of time.',
  simpleResolvers: true,
})
export class Supply {
  @Field(() => ContractEnum, { nullable: true, description: 'The form of the supply; null where not stated.' })
  contract!: string | null;

  @Field(() => Number, { nullable: true, description: 'Amount, in the unit.' })
  quantity!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of the amount: t, t/yr, wmt, USD, ...' })
  unit!: string | null;

  @Field(() => BasisEnum, { nullable: true, description: 'What is weighed.' })
  basis!: string | null;

  @Field(() => ShareOfEnum, { nullable: true, description: 'What the share is a part of.' })
  shareOf!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the source states it as an intention only.' })
  intent!: boolean | null;
}
