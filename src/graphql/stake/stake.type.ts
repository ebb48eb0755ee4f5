import { Field, ObjectType } from 'type-graphql';
import { percentText, shareText, type Share as ShareValue } from '../../domain/values/share.js';
import { ControlEnum, DirectnessEnum, InterestEnum } from '../enums/edge-enums.js';
import { RelationshipInterface } from '../node/relationship.js';

@ObjectType({
  description: 'A part of a whole in percent: an interval, each end in or out. An exact share has equal ends.',
  simpleResolvers: true,
})
export class Share {
  @Field(() => Number, { description: 'The low end, in percent.' })
  low!: number;

  @Field(() => Number, { description: 'The high end, in percent.' })
  high!: number;

  @Field(() => Boolean, { description: 'Whether the low end itself is possible.' })
  lowInclusive!: boolean;

  @Field(() => Boolean, { description: 'Whether the high end itself is possible.' })
  highInclusive!: boolean;

  @Field(() => Number, { nullable: true, description: 'The share in percent where it is known exactly, else null.' })
  exact!: number | null;

  @Field(() => String, {
    description: 'The share as text: "63", ">50", "25..50"; "unstated" where no number is given.',
  })
  text!: string;
}

export const shareOutput = (share: ShareValue): Share => {
  const low = Number(percentText(share.low));
  const high = share.high === share.low ? low : Number(percentText(share.high));
  return {
    low,
    high,
    lowInclusive: share.lowInclusive,
    highInclusive: share.highInclusive,
    exact: low === high ? low : null,
    text: shareText(share),
  };
};

@ObjectType({
  implements: RelationshipInterface,
  description: 'A party’s interest in a firm, facility or organisation, in one stretch of time.',
  simpleResolvers: true,
})
export class Stake {
  @Field(() => InterestEnum, { description: 'Kind of interest.' })
  interest!: string;

  @Field(() => DirectnessEnum, { description: 'Whether the owner holds it itself or through others.' })
  directness!: string;

  @Field(() => ControlEnum, {
    nullable: true,
    description: 'For contractual and legal control: whether it directs or only vetoes.',
  })
  control!: string | null;
}
