import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from '../../store/paging/page-query.js';
import type { RequestContext } from '../request-context.js';
import type { Place } from '../../store/graph-store.js';
import { encodeCursor, type ListKey } from './cursor.js';

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

export interface ConnectionEdge<N> {
  readonly cursor: string;
  readonly node: N;
}

export interface Connection<N> {
  readonly edges: readonly ConnectionEdge<N>[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  /** Called only when a client asks. */
  readonly totalCount: (args: unknown, context: RequestContext) => Promise<number>;
}

/** An item of a page, whose cursor is written when a client asks for it: most do not. */
export class PageItem<N> implements ConnectionEdge<N> {
  constructor(
    readonly node: N,
    private readonly list: ListKey,
    private readonly place: Place,
  ) {}

  get cursor(): string {
    return encodeCursor(this.list, this.place);
  }
}

/** A page as a connection. */
export function connect<N>(
  items: readonly ConnectionEdge<N>[],
  place: Pick<Page<N>, 'hasNext' | 'hasPrevious'>,
  totalCount: Connection<N>['totalCount'],
): Connection<N> {
  return {
    edges: items,
    nodes: items.map((item) => item.node),
    pageInfo: {
      hasNextPage: place.hasNext,
      hasPreviousPage: place.hasPrevious,
      get startCursor() {
        return items[0]?.cursor ?? null;
      },
      get endCursor() {
        return items.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
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

    @Field(() => Int, { description: 'How many items the list holds in all; counted only when asked for.' })
    totalCount!: number;
  }
  return ConnectionType;
}
