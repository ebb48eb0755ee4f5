import type { SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { mineralsOf } from '../../domain/supply/products.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { seatsOf } from '../ownership/fetch-ownership.js';
import type { Scenario } from './scenario.js';

/** Whether a supply is stopped by a ban on exports. */
export type Ban = (supply: SupplyEdge) => 'CERTAINLY' | 'POSSIBLY' | null;

/** Who may no longer export, and what: products and minerals, or null for everything. */
export interface ExportBan {
  readonly by: string;
  readonly covered: readonly string[] | null;
}

/** The bans of a scenario: countries whose exports stop, and measures with what they cover. */
export async function bansOf(snapshot: Snapshot, scenario: Scenario, asOf: IsoDate): Promise<ExportBan[]> {
  await requireNodes(snapshot, 'scenario.exportsOf', scenario.exportsOf, ['Country', 'Organisation']);
  const { exported } = scenario;
  if (exported !== null) await requireNodes(snapshot, 'scenario.exported', [exported], ['Mineral', 'Product']);
  const measures = await requireNodes(snapshot, 'scenario.measures', scenario.measures, ['Measure']);
  const covers = await snapshot.edges(
    measures.map(({ id }) => id),
    { kind: 'COVERS', direction: 'out', asOf, statuses: ['CURRENT'] },
  );
  return [
    ...scenario.exportsOf.map((by) => ({ by, covered: exported === null ? null : [exported] })),
    ...measures.map((measure) => ({
      by: measure.imposedBy,
      covered: (covers.get(measure.id) ?? []).map(({ to }) => to),
    })),
  ];
}

/**
 * A supply is stopped where it leaves whoever bans: its supplier is the country or organisation, or a plant in
 * the country, and its receiver is not in it. A firm that is only seated there may ship from elsewhere, and one
 * that only sits at the receiving end may take it in at home: there it is open.
 */
export async function stopsOf(
  snapshot: Snapshot,
  nodes: ReadonlyMap<string, GraphNode>,
  bans: readonly ExportBan[],
  asOf: IsoDate,
): Promise<Ban> {
  if (bans.length === 0) return () => null;
  const seats = await seatsOf(snapshot, [...nodes.values()], asOf);
  const standsIn = (id: string, place: string): 'YES' | 'SEATED' | 'NO' => {
    if (id === place) return 'YES';
    const node = nodes.get(id);
    if (node?.kind === 'Facility') return node.country === place ? 'YES' : 'NO';
    return seats.get(id) === place ? 'SEATED' : 'NO';
  };
  return (supply) => {
    let found: 'CERTAINLY' | 'POSSIBLY' | null = null;
    for (const { by, covered } of bans) {
      if (!isCovered(nodes, supply.product, covered)) continue;
      const from = standsIn(supply.from, by);
      const to = standsIn(supply.to, by);
      if (from === 'NO' || to === 'YES') continue;
      if (from === 'YES' && to === 'NO') return 'CERTAINLY';
      found = 'POSSIBLY';
    }
    return found;
  };
}

const isCovered = (
  nodes: ReadonlyMap<string, GraphNode>,
  product: string | null,
  covered: readonly string[] | null,
): boolean =>
  covered === null ||
  (product !== null &&
    (covered.includes(product) || mineralsOf(nodes, product).some((mineral) => covered.includes(mineral))));
