import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { kindOfId } from '../../domain/graph/node.js';
import { nodeBelow } from '../as-of.js';
import { when, type Held } from '../../store/held.js';
import { NodeInterface, type EntityInterface } from '../node/node.interface.js';
import { connectionOf } from '../paging/connection.js';
import type { RequestContext } from '../request-context.js';
import { Share } from '../stake/stake.type.js';

/** A key as its resolver finds it. */
export interface KeyOutput {
  readonly by: string;
  readonly value: string | null;
}

@ObjectType({ description: 'What the members of a group have in common, by one key.', simpleResolvers: true })
export class StatisticsKey {
  @Field(() => String, { description: 'The key, as in groupBy.' })
  by!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Its value in this group: an id, a year, or a value of an enum. Null where no source says.',
  })
  value!: string | null;
}

@Resolver(() => StatisticsKey)
export class StatisticsKeyResolver {
  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'The country, mineral, firm, ... that the value is the id of; null where it is none.',
  })
  node(@Root() key: KeyOutput, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, key, idOf(key));
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name to show of that thing, else the value.' })
  name(@Root() key: KeyOutput, @Ctx() context: RequestContext): Held<string | null> {
    return when(nodeBelow(context, key, idOf(key)), (node) => (node as Partial<EntityInterface>)?.name ?? key.value);
  }
}

const idOf = ({ value }: KeyOutput): string | null => (value === null || kindOfId(value) === null ? null : value);

const KEYS = 'What its members have in common, in the order of groupBy.';
const COUNT = 'How many things are in it.';

@ObjectType({
  description:
    'A group of plants, observations or supplies: how many there are, and the amounts stated of them. Amounts are added only where they are of the same thing, in the same unit and on the same basis.',
  simpleResolvers: true,
})
export class AmountStatistics {
  @Field(() => [StatisticsKey], { description: KEYS })
  keys!: KeyOutput[];

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field(() => Int, {
    description:
      'Of those, how many come without a number. They are in no sum: what is not known is not 0, so a sum is at least what is recorded, and not all there is.',
  })
  withoutNumber!: number;

  @Field(() => Int, { description: 'How many lines of amounts there are.' })
  quantityCount!: number;
}

@ObjectType({
  description:
    'A group of stakes: how many, and from which share to which. Shares are parts of different wholes and have no sum; for what owners hold together ask ownership(of:) or holdings(of:).',
  simpleResolvers: true,
})
export class ShareStatistics {
  @Field(() => [StatisticsKey], { description: KEYS })
  keys!: KeyOutput[];

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field(() => Int, {
    description: 'Of those, how many state no number ("shareholder"). They are in neither min nor max.',
  })
  withoutNumber!: number;

  @Field(() => Share, {
    nullable: true,
    description: 'The share with the lowest low end; null where none of the group states a number.',
  })
  min!: Share | null;

  @Field(() => Share, {
    nullable: true,
    description: 'The share with the highest high end, and of those the one with the highest low end.',
  })
  max!: Share | null;
}

export const AmountStatisticsConnection = connectionOf(
  'AmountStatistics',
  'groups with their amounts',
  () => AmountStatistics,
);
export const ShareStatisticsConnection = connectionOf(
  'ShareStatistics',
  'groups with their shares',
  () => ShareStatistics,
);
