import { Field, Float, ObjectType } from 'type-graphql';
import { BasisEnum } from '../enums/observation-enums.js';

@ObjectType('Quantity', {
  description:
    'An amount between two ends, in a unit and on a basis. Amounts in other units or on other bases are never added to it: nothing is converted.',
  simpleResolvers: true,
})
export class QuantityOutput {
  @Field(() => Float, { description: 'It is at least this: "about" reaches a tenth either way, "up to" from 0.' })
  low!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'It is at most this; null where a source says "over" or "at least".',
  })
  high!: number | null;

  @Field(() => String, { description: 'The unit.' })
  unit!: string;

  @Field(() => BasisEnum, { description: 'What is weighed.' })
  basis!: string;
}
