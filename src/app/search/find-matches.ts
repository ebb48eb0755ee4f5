import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { rankMatches, type Match } from '../../domain/search/rank-matches.js';
import { readTyped } from '../../domain/search/typed-text.js';
import type { Snapshot } from '../../store/graph-store.js';
import { mergedInto } from '../lookup/merged.js';

/** Ranked for one answer; more than anybody reads, and enough that the best are among them. */
const CANDIDATES = 1_000;

/** The things that a text means, best first. What is found by a merged id's name is the thing it was merged into. */
export async function findMatches(
  snapshot: Snapshot,
  text: string,
  kinds: readonly NodeKind[],
  first: number,
): Promise<readonly Match[]> {
  const typed = readTyped(text, kinds);
  const candidates = await snapshot.searchCandidates(typed.text, typed.kinds, CANDIDATES);
  const matches = rankMatches(typed.text, candidates);
  const merged = await mergedInto(
    snapshot,
    matches.map(({ node }) => node.id),
  );
  return merged.size === 0 ? matches.slice(0, first) : survivorsOf(snapshot, matches, merged, first);
}

async function survivorsOf(
  snapshot: Snapshot,
  matches: readonly Match[],
  merged: ReadonlyMap<string, string>,
  first: number,
): Promise<readonly Match[]> {
  const survivors = new Map<string, GraphNode>();
  for (const node of await snapshot.nodes([...new Set(merged.values())]))
    if (node !== null) survivors.set(node.id, node);
  const found = new Map<string, Match>();
  for (const { node, score } of matches) {
    const survivor = survivors.get(merged.get(node.id) ?? node.id) ?? node;
    if (!found.has(survivor.id)) found.set(survivor.id, { node: survivor, score });
  }
  return [...found.values()].slice(0, first);
}
