import { badInput } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import type { DependencySet } from '../../domain/dependency/dependency.js';
import { certainlyControlled, possiblyControlled } from '../../domain/ownership/control.js';
import { indexOwnership } from '../../domain/ownership/ownership-graph.js';
import { decide } from '../../domain/ownership/verdict.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireRule } from '../ownership/require-rule.js';
import { fetchAssumedOwnership } from '../scenario/assumed-ownership.js';

export const SET_REACHES = ['ITSELF', 'HOSTED', 'CONTROLLED'] as const;
/**
 * What is meant by a node: it alone; with the plants that stand in it, for a country or site; or with
 * everything it controls, for a country everything whose controlling country it is.
 */
export type SetReach = (typeof SET_REACHES)[number];

export interface SetQuestion {
  readonly ids: readonly string[];
  /** Omitted, what is natural: HOSTED for countries, CONTROLLED for parties, ITSELF for the rest. */
  readonly reach: SetReach | null;
}

/** Which of some nodes belong to the set that is meant, certainly and possibly; with the nodes named themselves. */
export async function supplierSet(
  snapshot: Snapshot,
  argument: string,
  question: SetQuestion,
  among: ReadonlyMap<string, GraphNode>,
  asOf: IsoDate,
  assumed: readonly AssumedStake[],
): Promise<DependencySet> {
  const certain = new Set(question.ids);
  const possible = new Set(question.ids);
  const named = question.ids.map((id) => among.get(id)!);
  const of = (reach: SetReach): GraphNode[] => named.filter((node) => (question.reach ?? naturalReach(node)) === reach);
  for (const node of of('HOSTED')) {
    if (node.kind !== 'Country' && node.kind !== 'Site')
      throw badInput(
        argument,
        node.id,
        `"${node.id}" is a ${node.kind}; plants stand in countries. Use CONTROLLED or ITSELF.`,
      );
    for (const other of among.values()) {
      if (other.kind !== 'Facility' || (other.country !== node.id && other.site !== node.id)) continue;
      certain.add(other.id);
      possible.add(other.id);
    }
  }
  const owners = of('CONTROLLED');
  if (owners.length > 0) await addControlled(snapshot, owners, among, asOf, assumed, certain, possible);
  return { certain, possible };
}

const naturalReach = (node: GraphNode): SetReach => {
  if (node.kind === 'Country' || node.kind === 'Site') return 'HOSTED';
  return node.kind === 'Firm' || node.kind === 'Organisation' || node.kind === 'Person' ? 'CONTROLLED' : 'ITSELF';
};

/** Control is decided for the nodes at hand only, on everything that lies above them. */
async function addControlled(
  snapshot: Snapshot,
  owners: readonly GraphNode[],
  among: ReadonlyMap<string, GraphNode>,
  asOf: IsoDate,
  assumed: readonly AssumedStake[],
  certain: Set<string>,
  possible: Set<string>,
): Promise<void> {
  const assets = [...among.values()]
    .filter(({ kind }) => kind === 'Facility' || kind === 'Firm' || kind === 'Organisation')
    .map(({ id }) => id)
    .sort();
  const { supposed } = await fetchAssumedOwnership(snapshot, assets, asOf, assumed);
  const index = indexOwnership(supposed.graph);
  for (const owner of owners) {
    if (owner.kind === 'Country') {
      const rule = await requireRule(snapshot, 'MAJORITY_CONTROL', null, asOf);
      for (const asset of assets) {
        const { value } = decide(index, { rule, asset, country: owner.id });
        if (value === 'TRUE') certain.add(asset);
        if (value !== 'FALSE') possible.add(asset);
      }
      continue;
    }
    const sure = certainlyControlled(index, owner.id);
    const maybe = possiblyControlled(index, owner.id);
    for (const asset of assets) {
      if (sure.has(asset)) certain.add(asset);
      if (sure.has(asset) || maybe.has(asset)) possible.add(asset);
    }
  }
}
