import { Extensions, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { CALLED } from '../called.js';

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Whether more items follow, up to "before" where it is given with "first"; after "last" with "before", true.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether items came before, down to "after" where it is given with "last"; after "first" with "after", true.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor to pass as "before" for the previous page; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor to pass as "after" for the next page; null for an empty page.',
  })
  endCursor!: string | null;
}

export interface RelationField {
  readonly name: string;
  readonly type: () => ClassType<object>;
  readonly description: string;
}

/**
 * The GraphQL types of a list: `FacilityConnection` and `FacilityConnectionEdge`. Where the list follows a
 * relationship, its edges carry that relationship's own data under the name given.
 */
export function connectionOf(
  name: string,
  what: string,
  node: () => ClassType<object> | object,
  relation?: RelationField,
): ClassType<object> {
  @ObjectType(`${name}ConnectionEdge`, {
    description: `An item in a list of ${what}, with its cursor.`,
    simpleResolvers: true,
  })
  class EdgeType {
    @Extensions(CALLED)
    @Field(() => String, { description: 'The place of the item, to pass as "after" or "before".' })
    cursor!: string;

    @Field(() => node() as ClassType<object>, { description: 'The item.' })
    node!: object;
  }
  if (relation !== undefined) {
    Field(() => relation.type(), { description: relation.description })(EdgeType.prototype, relation.name);
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    edges!: EdgeType[];

    @Field(() => [node() as ClassType<object>], { description: 'The items alone.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo!: PageInfo;

    @Extensions(CALLED)
    @Field(() => Int, { description: 'How many items the list holds in all; counted only when asked for.' })
    totalCount!: number;
  }
  return ConnectionType;
}
