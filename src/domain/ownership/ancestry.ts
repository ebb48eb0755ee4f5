import type { OwnershipIndex } from './ownership-graph.js';
import type { Component, ShareNetwork } from './share-network.js';

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

/** Everyone with a share in a node. */
export const shareholders = (index: ShareNetwork, node: number): readonly number[] =>
  index.shares[node]!.holdings.map(({ owner }) => owner);

/** Everyone with a vote, a seat or a direction in a node. */
export const controlHolders = (index: OwnershipIndex, node: number): readonly number[] => [
  ...index.votes[node]!.holdings.map(({ owner }) => owner),
  ...index.boards[node]!.holdings.map(({ owner }) => owner),
  ...index.directions[node]!.map(({ holder }) => holder),
];

/** Everyone with any of these; each once. */
export const holders = (index: OwnershipIndex, node: number): readonly number[] => [
  ...new Set([...shareholders(index, node), ...controlHolders(index, node)]),
];

/** The components above some assets, owners before what they own: the order of every one-pass answer. */
export function componentsAbove(index: ShareNetwork, assets: readonly number[]): readonly Component[] {
  const wanted = new Set<number>();
  for (const node of ancestry(assets, (at) => shareholders(index, at))) wanted.add(index.componentOf[node]!);
  return [...wanted].sort((a, b) => a - b).map((component) => index.components[component]!);
}
