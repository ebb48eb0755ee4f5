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
    /** The relationship it was reached by. */
    protected readonly carried: object | null = null,
  ) {}

  get cursor(): string {
    return encodeCursor(this.list, this.place);
  }
}

const carrying = new Map<string, typeof PageItem>();

/** Items that show the relationship they were reached by under a name, such as `stake`. */
export function itemsWith(name: string): typeof PageItem {
  let known = carrying.get(name);
  if (known === undefined) {
    known = class<N> extends PageItem<N> {
      static {
        Object.defineProperty(this.prototype, name, {
          get(this: { carried: object }) {
            return this.carried;
          },
        });
      }
    };
    carrying.set(name, known);
  }
  return known;
}

/** A page as a connection: what few ask for is made when they do. */
class PageConnection<N> implements Connection<N> {
  constructor(
    readonly edges: readonly ConnectionEdge<N>[],
    private readonly place: Pick<Page<N>, 'hasNext' | 'hasPrevious'>,
    readonly totalCount: Connection<N>['totalCount'],
  ) {}

  get nodes(): readonly N[] {
    return this.edges.map((item) => item.node);
  }

  get pageInfo(): PageInfo {
    return {
      hasNextPage: this.place.hasNext,
      hasPreviousPage: this.place.hasPrevious,
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }
}

/** @param beside what the connection says of its list as a whole */
export const connect = <N, B extends object = object>(
  items: readonly ConnectionEdge<N>[],
  place: Pick<Page<N>, 'hasNext' | 'hasPrevious'>,
  totalCount: Connection<N>['totalCount'],
  beside?: B,
): Connection<N> & B => Object.assign(new PageConnection(items, place, totalCount), beside);

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
