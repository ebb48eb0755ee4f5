import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A derived part in percent, between two bounds: equal where it is known. Rounded outward to 10 significant digits.',
  simpleResolvers: true,
})
export class PercentInterval {
  @Field(() => Number, { description: 'It is at least this, in percent.' })
  low!: number;

  @Field(() => Number, { description: 'It is at most this, in percent.' })
  high!: number;
}
