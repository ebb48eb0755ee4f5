import { asOfDate } from '../../app/as-of.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { SortValue } from '../../domain/values/order.js';
import type { Ahead } from '../../store/graph-store.js';
import { at } from '../as-of.js';
import { storeFilter, type ListedKind } from '../filtering/node-filters.js';
import { connect, PageItem, type Connection } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { pageAsked, type PageArguments } from '../paging/page-arguments.js';
import type { RequestContext } from '../request-context.js';

export interface ListArguments extends PageArguments {
  readonly filter?: object | null;
  /** The date that relationships are read at, in the filter and below the list. */
  readonly asOf?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

/** A page of the nodes of a kind, by filter and order; the id breaks ties. */
export async function listNodes(
  context: RequestContext,
  kind: ListedKind,
  args: ListArguments,
  defaultOrder: string,
  ahead: () => readonly Ahead[],
): Promise<Connection<GraphNode>> {
  const order = {
    property: args.orderBy?.field ?? defaultOrder,
    direction: args.orderBy?.direction ?? ('ASC' as const),
  };
  const { asOf = null } = args;
  const list = listKey(kind, { filter: args.filter ?? null, order, ...(asOf !== null && { asOf }) });
  const filter = storeFilter(kind, args.filter, asOfDate(context.snapshot, asOf));
  const page = await context.snapshot.find(kind, {
    ...pageAsked(list, args),
    order,
    ahead,
    ...(filter === undefined ? {} : { filter }),
  });
  const edges = page.items.map(
    (node: GraphNode) => new PageItem(at(node, asOf), list, { value: sortValue(node, order.property), id: node.id }),
  );
  return connect<GraphNode>(edges, page, () => context.snapshot.count(kind, filter));
}

const sortValue = (node: GraphNode, property: string): string | number | null => {
  const value = (node as unknown as Record<string, SortValue>)[property];
  return typeof value === 'boolean' || value === undefined ? null : value;
};
