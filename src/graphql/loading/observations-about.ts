import type { GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import type { Place } from '../../store/graph-store.js';
import { pageOfSorted } from '../../store/paging/page-query.js';
import { readAt } from '../as-of.js';
import { connect, PageItem, type Connection } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import { pageAsked, type PageArguments } from '../paging/page-arguments.js';
import type { RequestContext } from '../request-context.js';

/** The observations about a node up to the date it is read at, newest first. */
export async function observationsAbout(
  context: RequestContext,
  root: GraphNode,
  properties: readonly string[],
  page: PageArguments,
): Promise<Connection<ObservationNode>> {
  const asOf = readAt(root, null, context);
  const list = listKey('Entity.observations', { root: root.id, properties: [...properties].sort(), asOf });
  const asked = pageAsked(list, page);
  const all = (await allAbout(context, root.id))
    .filter(
      (observation) =>
        observation.validFrom <= asOf && (properties.length === 0 || properties.includes(observation.property)),
    )
    .sort(newestFirst);
  const { items, ...place } = pageOfSorted(all, asked, orderToPlace);
  return connect(
    items.map((node) => new PageItem(node, list, { value: node.validFrom, id: node.id })),
    place,
    () => Promise.resolve(all.length),
  );
}

/** The latest status observed up to the date, or null. */
export async function statusOf(
  context: RequestContext,
  root: GraphNode,
  asOf: string,
): Promise<ObservationNode | null> {
  const known = (await allAbout(context, root.id)).filter(
    ({ property, validFrom, unconfirmed, status }) =>
      property === 'STATUS' && status === 'CURRENT' && validFrom <= asOf && !unconfirmed,
  );
  return known.sort(newestFirst)[0] ?? null;
}

async function allAbout(context: RequestContext, id: string): Promise<ObservationNode[]> {
  const edges = await context.edges(id, { kind: 'ABOUT', direction: 'in' });
  const nodes = await context.nodes(edges.map((edge) => edge.from));
  return nodes.filter((node) => node.kind === 'Observation');
}

const newestFirst = (a: ObservationNode, b: ObservationNode): number =>
  compareText(b.validFrom, a.validFrom) || compareText(a.id, b.id);

const orderToPlace = ({ validFrom, id }: ObservationNode, place: Place): number =>
  compareText(String(place.value), validFrom) || compareText(id, place.id);
