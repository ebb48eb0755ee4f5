import { Field, ObjectType } from 'type-graphql';
import { ConfidenceEnum, StatusEnum } from '../enums/observation-enums.js';
import { NodeInterface } from '../node/node.interface.js';
import { PartialDateScalar } from '../scalars.js';

@ObjectType({
  implements: NodeInterface,
  description: 'One statement of one source, with the values it asserts.',
  simpleResolvers: true,
})
export class Claim {
  @Field(() => String, {
    description:
      'What it speaks of: a kind of relationship (STAKE, SUPPLY, ...), an observed property (CAPACITY, ...), or INTRODUCED: that there is such a thing.',
  })
  predicate!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The asserted value, as typed in the dataset; null where the source gives none.',
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The place in the source: page, paragraph, line.' })
  locator!: string | null;

  @Field(() => String, { nullable: true, description: 'A few words of the source, as printed.' })
  quote!: string | null;

  @Field(() => ConfidenceEnum, { description: 'How sure the curator is.' })
  confidence!: string;

  @Field(() => StatusEnum, { description: 'Whether the source says that it is so, is meant to be, or was called off.' })
  status!: string;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the statement was made: its own date, else that of the source.',
  })
  statedOn!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The stated beginning of what it asserts.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The stated end of what it asserts.' })
  until!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date or year it speaks of, where it states no beginning.',
  })
  asOf!: string | null;
}

@ObjectType({
  implements: NodeInterface,
  description: 'A document or page that statements are taken from.',
  simpleResolvers: true,
})
export class Source {
  @Field(() => String, { description: 'Title as printed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  publisher!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of publication, as precise as known.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the document or page.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What a reader should know of it.' })
  note!: string | null;
}
