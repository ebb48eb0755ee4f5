import type { Place } from '../../store/graph-store.js';
import type { Page } from '../../store/paging/page-query.js';
import type { RequestContext } from '../request-context.js';
import type { PageInfo } from './connection.js';
import { encodeCursor, type ListKey } from './cursor.js';

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
