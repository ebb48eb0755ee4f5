import { Field, ObjectType } from 'type-graphql';
import type { ConflictKind, ConflictTiming, PreferenceReason } from '../../domain/graph-schema/conflict-columns.js';
import { enumOf } from '../enums/register-enum.js';
import { NodeInterface } from '../node/node.interface.js';
import { Claim } from '../source/claim.type.js';

export const ConflictKindEnum = enumOf<ConflictKind>('ConflictKind', 'What the claims of a conflict disagree about.', {
  VALUE: 'A share, quantity, rank or other value of one relationship or observation.',
  STATUS: 'A status, type or bindingness.',
  OWNERS:
    'Who owns an asset: recorded owners together hold more than 100.5 percent, or a table that lists all owners leaves one out that another source names.',
  PLACE: 'The country that a plant stands in, or that a firm is registered in or led from.',
});

export const ConflictTimingEnum = enumOf<ConflictTiming>(
  'ConflictTiming',
  'How sure it is that the claims of a conflict speak of one time.',
  {
    SAME_TIME: 'They speak of the same day, year or period: they cannot all be true.',
    UNDATED:
      'They give no date of their own and were stated on different days: one is wrong, or the later one is simply news.',
  },
);

export const PreferenceReasonEnum = enumOf<PreferenceReason>(
  'PreferenceReason',
  'What tells the preferred claim from its best rival: the first of these that differs.',
  {
    NOT_WEAK: 'The rival is of low confidence, which never wins while another stands.',
    DATED: 'The rival says nothing of when it holds.',
    NEWER_STATEMENT: 'It was stated later.',
    HIGHER_CONFIDENCE: 'Both were stated on one day; the curator is surer of it.',
    SMALLER_ID: 'Nothing else tells them apart; the smaller id decides, so that answers do not change by chance.',
  },
);

@ObjectType({ description: 'One side of a conflict: claims that can all be true together.', simpleResolvers: true })
export class ConflictSide {
  @Field(() => String, { description: 'What this side says: "16000000 t", "63 %", "NON_BINDING".' })
  value!: string;

  @Field(() => Boolean, { description: 'Whether answers rest on this side.' })
  preferred!: boolean;

  @Field(() => [Claim], { description: 'Its claims, the best first.' })
  claims!: object[];
}

@ObjectType({
  implements: NodeInterface,
  description:
    'Claims that speak of the same subject, property, basis and time and cannot all be true. Computed from claims, never typed in. Answers rest on the preferred side.',
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => String, {
    description:
      'What they speak of: a kind of relationship (STAKE, SUPPLY, ...) or an observed property (CAPACITY, ...).',
  })
  property!: string;

  @Field(() => ConflictTimingEnum, { description: 'How sure it is that they speak of one time.' })
  timing!: string;

  @Field(() => PreferenceReasonEnum, {
    nullable: true,
    description: 'Why the preferred claim is preferred; null where no side can be.',
  })
  reason!: string | null;
}
