import { kindOfId } from '../../domain/graph/node.js';
import { byOrder, groupId, type GroupOrder, type StatisticsGroup } from '../../domain/statistics/statistics-group.js';
import { at } from '../as-of.js';
import { connect, type Connection } from '../paging/connect.js';
import { listKey } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page-arguments.js';
import { rankedPage } from '../paging/ranked-page.js';

interface Asked extends PageArguments {
  readonly groupBy: readonly string[];
  readonly orderBy: GroupOrder;
  readonly asOf: string;
  readonly filter?: object | null;
  readonly mineral?: string | null;
  readonly statuses?: readonly string[];
}

/** A page of groups in the order asked for. */
export function groupPage<G extends StatisticsGroup>(
  field: string,
  asked: Asked,
  groups: readonly G[],
  output: (group: G) => object,
): Connection<object> {
  const { groupBy, orderBy, asOf, filter = null, mineral = null, statuses = null } = asked;
  const list = listKey(field, { groupBy, orderBy, asOf, filter, mineral, statuses });
  const ranked = [...groups].sort(byOrder(orderBy));
  const { items, ...place } = rankedPage(list, ranked, ({ keys }) => groupId(keys), asked);
  const edges = items.map(({ item, cursor }) => ({
    cursor,
    node: at(
      {
        ...output(item),
        keys: item.keys.map((value, n) => at({ by: groupBy[n]!, value: shown(groupBy[n]!, value) }, asOf)),
      },
      asOf,
    ),
  }));
  return connect<object>(edges, place, () => Promise.resolve(place.total));
}

/** The store knows kinds by what ids begin with; clients by the names of types. */
const shown = (key: string, value: string | null): string | null =>
  key.endsWith('_KIND') && value !== null ? kindOfId(`${value}:`) : value;
