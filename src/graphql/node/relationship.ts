import { Ctx, Field, FieldResolver, ID, InterfaceType, ObjectType, Resolver, Root } from 'type-graphql';
import type { EdgeState, GraphEdge } from '../../domain/graph/edge.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../domain/values/partial-date.js';
import { below } from '../as-of.js';
import { EdgeMarkEnum, EdgeStatusEnum } from '../enums/edge-enums.js';
import { Claim } from '../source/claim.type.js';
import { DateScalar, PartialDateScalar } from '../scalars.js';
import type { RequestContext } from '../request-context.js';

const TYPE_OF: Readonly<Record<string, string>> = { STAKE: 'Stake', SUPPLY: 'Supply' };
export const relationshipType = (edge: unknown): string => TYPE_OF[(edge as GraphEdge).kind] ?? 'Relation';

/** One state of a relationship: a stretch of time in which claims assert one set of values of it. */
@InterfaceType('Relationship', {
  description: 'A relationship in one stretch of time, with the claims that back it.',
  resolveType: relationshipType,
})
export abstract class RelationshipInterface {
  @Field(() => ID, { description: 'A stable id, after the claim that begins the stretch.', simple: true })
  id!: string;

  @Field(() => EdgeStatusEnum, {
    description: 'Whether sources say it is so, is meant to be, or was called off.',
    simple: true,
  })
  status!: string;

  @Field(() => [EdgeMarkEnum], { description: 'What to know of how this state came about.', simple: true })
  marks!: string[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The beginning, as the preferred claim states it.',
    simple: true,
  })
  statedFrom!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The end, as the preferred claim states it.',
    simple: true,
  })
  statedUntil!: string | null;
}

@Resolver(() => RelationshipInterface)
export class RelationshipResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day it holds; null where it reaches back as far as is known.',
  })
  validFrom(@Root() edge: EdgeState): string | null {
    return edge.validFrom === BEGINNING_OF_TIME ? null : edge.validFrom;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer holds; null where no end is known.',
  })
  validUntil(@Root() edge: EdgeState): string | null {
    return edge.validUntil === END_OF_TIME ? null : edge.validUntil;
  }

  @FieldResolver(() => [Claim], { description: 'Every statement that speaks of this stretch of time, by id.' })
  async claims(@Root() edge: EdgeState, @Ctx() context: RequestContext): Promise<object[]> {
    return (await context.nodes(edge.claims)).map((claim) => below(edge, claim));
  }

  @FieldResolver(() => Claim, { nullable: true, description: 'The statement whose values are given.' })
  async preferredClaim(@Root() edge: EdgeState, @Ctx() context: RequestContext): Promise<object | null> {
    return edge.preferredClaim === null ? null : context.node(edge.preferredClaim);
  }
}

/** A relationship that carries nothing but a role: operating, building, belonging, being party to. */
@ObjectType({
  implements: RelationshipInterface,
  description: 'A relationship that carries no numbers of its own.',
  simpleResolvers: true,
})
export class Relation {
  @Field(() => String, { nullable: true, description: 'Role or detail, in the words of the source.' })
  role!: string | null;
}
