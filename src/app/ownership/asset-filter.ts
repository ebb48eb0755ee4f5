import type { FacilityType, Stage } from '../../domain/graph-schema/vocabularies.js';
import { ASSET_KINDS } from '../../domain/graph-schema/node-kinds.js';
import type { GraphNode, NodeOf } from '../../domain/graph/node.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import { mineralsOf } from '../dependency-chains/candidate-facilities.js';

export type AssetKind = (typeof ASSET_KINDS)[number];
export type AssetNode = NodeOf<AssetKind>;

/**
 * Which assets a question is about. An empty list leaves everything in. Types, stages, minerals and host
 * countries are those of plants: where any is asked for, firms and organisations are left out.
 */
export interface AssetFilter {
  readonly kinds: readonly AssetKind[];
  readonly types: readonly FacilityType[];
  readonly stages: readonly Stage[];
  readonly minerals: readonly string[];
  readonly countries: readonly string[];
}

/** The kinds of node that a filter leaves in. */
export function kindsOf({ kinds, types, stages, minerals, countries }: AssetFilter): readonly AssetKind[] {
  const wanted = kinds.length === 0 ? ASSET_KINDS : kinds;
  const plantsOnly = [types, stages, minerals, countries].some((list) => list.length > 0);
  return plantsOnly ? wanted.filter((kind) => kind === 'Facility') : wanted;
}

/** The conditions on a plant that a store can test. */
export function plantFilter({ types, stages, countries }: AssetFilter): Filter {
  const conditions = Object.entries({ type: types, stage: stages, country: countries }).filter(
    ([, values]) => values.length > 0,
  );
  return { all: conditions.map(([property, value]) => ({ property, is: 'in', value })) };
}

/** Of some nodes, the assets that a filter leaves in. */
export async function assetsThatFit(
  snapshot: Snapshot,
  nodes: readonly (GraphNode | null)[],
  filter: AssetFilter,
  asOf: IsoDate,
): Promise<AssetNode[]> {
  const kinds = kindsOf(filter);
  const has = <V>(wanted: readonly V[], value: V | null): boolean =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  const fitting = nodes.filter((node): node is AssetNode => {
    if (node === null || !(kinds as readonly string[]).includes(node.kind)) return false;
    if (node.kind !== 'Facility') return true;
    return has(filter.types, node.type) && has(filter.stages, node.stage) && has(filter.countries, node.country);
  });
  const plants = fitting.filter(({ kind }) => kind === 'Facility').map(({ id }) => id);
  const making = await mineralsOf(snapshot, plants, { minerals: filter.minerals, asOf });
  return making === null ? fitting : fitting.filter(({ id }) => making.has(id));
}
