import { componentsAbove } from './ancestry.js';
import { chainOf, type FrozenRow } from './frozen-component.js';
import type { Component, OwnershipIndex } from './ownership-graph.js';

/** Where the whole of an asset ends: at owners, or as what nobody is recorded to hold of a node. Fractions. */
export interface ExactMass {
  /** Mass that arrives at each node: for an outside owner, its share. */
  readonly arriving: Float64Array;
  /** Mass that stays as the residual of each node. */
  readonly residual: Float64Array;
}

/** Loops up to here are solved densely. */
const LARGEST_LOOP = 512;

/**
 * The shares of all owners of an asset at once, where every share above it is exact: the column of
 * N = (I - A)^-1, by letting the asset's mass flow upward in one pass. Null where something is not exact;
 * then bounds must be computed for each owner on its own.
 */
export function exactMass(index: OwnershipIndex, asset: number): ExactMass | null {
  const components = componentsAbove(index, [asset]);
  if (!components.every((component) => isExact(index, component))) return null;
  const arriving = new Float64Array(index.ids.length);
  const residual = new Float64Array(index.ids.length);
  arriving[asset] = 1;
  for (let at = components.length - 1; at >= 0; at -= 1) {
    const { nodes, cyclic } = components[at]!;
    const members = new Set(nodes);
    const passing = cyclic ? visitsIn(index, nodes, arriving) : [arriving[nodes[0]!]!];
    nodes.forEach((node, row) => {
      const { holdings, whole, lows } = index.shares[node]!;
      const mass = passing[row]! / whole;
      for (const { owner, low } of holdings) if (!cyclic || !members.has(owner)) arriving[owner]! += mass * low;
      residual[node] = mass * (whole - lows);
    });
  }
  return { arriving, residual };
}

const isExact = (index: OwnershipIndex, { nodes }: Component): boolean =>
  nodes.length <= LARGEST_LOOP &&
  nodes.every((node) => index.shares[node]!.exact && !index.truncated[node] && !index.compared.has(node));

function visitsIn(index: OwnershipIndex, nodes: readonly number[], arriving: Float64Array): Float64Array {
  const rowOf = new Map(nodes.map((node, row) => [node, row]));
  const rows = nodes.map((node): FrozenRow => {
    const { holdings, whole } = index.shares[node]!;
    const inner = holdings.flatMap(({ owner, low }) => {
      const row = rowOf.get(owner);
      return row === undefined ? [] : [{ row, part: low / whole, low }];
    });
    return { inner, leak: inner.reduce((leak, { low }) => leak - low, whole) / whole, gain: 0 };
  });
  return chainOf(rows).visits(nodes.map((node) => arriving[node]!));
}
