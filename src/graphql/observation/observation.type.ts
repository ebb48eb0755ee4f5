import { Field, ObjectType } from 'type-graphql';
import { BasisEnum, BoundEnum, ObservedPropertyEnum, StatusEnum } from '../enums/observation-enums.js';
import { NodeInterface } from '../node/node.interface.js';
import { DateScalar, PartialDateScalar } from '../scalars.js';

@ObjectType({
  implements: NodeInterface,
  description:
    'What sources say of a thing at a time: a number, a code, or a sentence. Where claims compete, it carries the preferred value.',
  simpleResolvers: true,
})
export class Observation {
  @Field(() => ObservedPropertyEnum, { description: 'What is observed.' })
  property!: string;

  @Field(() => Number, { nullable: true, description: 'The number, in the unit; null for a code or sentence.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'The value of a status, type, bindingness or score.' })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the source says, in the words of the dataset, for a description, event, assessment, recommendation or forecast, and beside the mark for a score or level; null for other numbers and codes.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the number: t, t/yr, wmt, percent, USD, ...' })
  unit!: string | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description: 'What is weighed. Never add or compare numbers on different bases.',
  })
  basis!: string | null;

  @Field(() => BoundEnum, { nullable: true, description: 'How the source bounds the number; null counts as exact.' })
  bound!: string | null;

  @Field(() => StatusEnum, { description: 'Whether it is so, or a plan.' })
  status!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The day, month or year it is about, as stated.' })
  date!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The end of the period it is about, where it is about one.',
  })
  until!: string | null;

  @Field(() => DateScalar, { description: 'The first day it is about.' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: 'What the number includes or leaves out.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Whether only sources of low confidence speak of it: shown, never relied on.' })
  unconfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether claims on it exclude each other.' })
  disputed!: boolean;
}
