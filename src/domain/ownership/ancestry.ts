import type { Component, OwnershipIndex } from './ownership-graph.js';

/** Some nodes and all that lead to them upward, by the relation given; in the order they were reached. */
export function ancestry(starts: readonly number[], above: (node: number) => readonly number[]): number[] {
  const seen = new Set(starts);
  const reached = [...seen];
  for (let at = 0; at < reached.length; at += 1) {
    for (const node of above(reached[at]!)) {
      if (seen.has(node)) continue;
      seen.add(node);
      reached.push(node);
    }
  }
  return reached;
}

export const owners = (index: OwnershipIndex, node: number): readonly number[] =>
  index.shares[node]!.holdings.map(({ owner }) => owner);

/** The components above some assets, owners before what they own: the order of every one-pass answer. */
export function componentsAbove(index: OwnershipIndex, assets: readonly number[]): readonly Component[] {
  const wanted = new Set<number>();
  for (const node of ancestry(assets, (at) => owners(index, at))) wanted.add(index.componentOf[node]!);
  return [...wanted].sort((a, b) => a - b).map((component) => index.components[component]!);
}
