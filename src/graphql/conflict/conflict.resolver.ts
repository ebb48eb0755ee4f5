import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { conflictFilter, type ConflictQuestion } from '../../app/conflicts/conflict-filter.js';
import type { ConflictKind, ConflictTiming } from '../../domain/graph-schema/conflict-columns.js';
import type { ConflictNode } from '../../domain/graph/node.js';
import { END_OF_TIME, BEGINNING_OF_TIME } from '../../domain/values/partial-date.js';
import { nodeBelow, nodesBelow } from '../as-of.js';
import { EntityInterface, NodeInterface } from '../node/node.interface.js';
import { Country, Mineral } from '../node/node-types.js';
import { connect } from '../paging/connect.js';
import { encodeCursor, listKey } from '../paging/cursor.js';
import { pageAsked, PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { Claim, Source } from '../source/claim.type.js';
import { ConflictConnection } from './conflict.connection.js';
import { Conflict, ConflictKindEnum, ConflictSide, ConflictTimingEnum } from './conflict.type.js';

@ArgsType()
class ConflictArguments extends PageArguments implements ConflictQuestion {
  @Field(() => ID, { nullable: true, description: 'Only those about this thing, at either end or as mineral.' })
  subject?: string | null;

  @Field(() => ConflictKindEnum, { nullable: true, description: 'Only those of this kind.' })
  kind?: ConflictKind | null;

  @Field(() => ConflictTimingEnum, { nullable: true, description: 'Only those of this timing.' })
  timing?: ConflictTiming | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those about this kind of relationship or observed property: STAKE, CAPACITY, ...',
  })
  property?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those that touch this mineral: the number is of it, or the plant or the firm’s plants make it.',
  })
  mineral?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those that touch this country: as an end, as the place of a plant, as the seat of a firm, as a party.',
  })
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those in which this source takes a side.' })
  source?: string | null;
}

@Resolver(() => Conflict)
export class ConflictResolver {
  @Query(() => ConflictConnection, {
    description: 'Where sources disagree: claims that cannot all be true, with the side that answers rest on; by id.',
  })
  async conflicts(
    @Args(() => ConflictArguments) { first, after, last, before, ...question }: ConflictArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const filter = await conflictFilter(context.snapshot, question);
    const list = listKey('conflicts', question);
    const page = await context.snapshot.find('Conflict', {
      ...pageAsked(list, { first, after, last, before }),
      filter,
      order: { property: 'id', direction: 'ASC' },
    });
    return connect(
      page.items.map((node) => ({ node, cursor: encodeCursor(list, { value: node.id, id: node.id }) })),
      page,
      () => context.snapshot.count('Conflict', filter),
    );
  }

  @FieldResolver(() => ConflictKindEnum, { description: 'What they disagree about.' })
  kind(@Root() conflict: ConflictNode): string {
    return conflict.type;
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'What they are about: the owner, supplier, plant, country, ...; of OWNERS the asset.',
  })
  subject(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, conflict, conflict.subject);
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'The other end: the asset, receiver or partner; null where there is none.',
  })
  object(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, conflict, conflict.object);
  }

  @FieldResolver(() => EntityInterface, { nullable: true, description: 'The mineral or product a number is of.' })
  of(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, conflict, conflict.of);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day on which they exclude each other; null where that reaches back as far as is known.',
  })
  validFrom(@Root() { validFrom }: ConflictNode): string | null {
    return validFrom === BEGINNING_OF_TIME ? null : validFrom;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day on which they no longer do; null where no end is known.',
  })
  validUntil(@Root() { validUntil }: ConflictNode): string | null {
    return validUntil === END_OF_TIME ? null : validUntil;
  }

  @FieldResolver(() => [ConflictSide], { description: 'The sides, the preferred one first.' })
  async sides(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Promise<object[]> {
    const claims = await nodesBelow(context, conflict, conflict.claims);
    const sides = new Map<string, object[]>();
    conflict.values.forEach((value, at) => sides.set(value, [...(sides.get(value) ?? []), claims[at]!]));
    const preferred = conflict.preferredClaim === null ? null : conflict.values[0];
    return [...sides].map(([value, of]) => ({ value, preferred: value === preferred, claims: of }));
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'The claim that answers rest on; null where no side can be preferred, as among too many owners.',
  })
  preferredClaim(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, conflict, conflict.preferredClaim);
  }

  @FieldResolver(() => [Source], { description: 'The sources that disagree; one alone where it contradicts itself.' })
  sources(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, conflict, conflict.sources);
  }

  @FieldResolver(() => [Mineral], { description: 'The minerals it touches.' })
  minerals(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, conflict, conflict.minerals);
  }

  @FieldResolver(() => [Country], { description: 'The countries it touches.' })
  countries(@Root() conflict: ConflictNode, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, conflict, conflict.countries);
  }
}
