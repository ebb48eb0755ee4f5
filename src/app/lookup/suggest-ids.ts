import type { NodeKind } from '../../domain/graph/node.js';
import { rankMatches } from '../../domain/search/rank-matches.js';
import { SEARCHED_KINDS } from '../../domain/search/search-terms.js';
import type { Snapshot } from '../../store/graph-store.js';

const MOST = 3;
const CANDIDATES = 100;
const LONGEST_ID = 100;
/** What fits so much less than the best is not what was meant. */
const LEAST_OF_BEST = 0.8;
/** What fits less is more likely to mislead than to help. */
const LEAST_SCORE = 0.2;

/** Ids of these kinds that somebody who typed an unknown one may have meant, the likeliest first; at most three. */
export async function suggestIds(snapshot: Snapshot, id: string, kinds: readonly NodeKind[]): Promise<string[]> {
  const searched = kinds.filter((kind) => SEARCHED_KINDS.includes(kind));
  if (searched.length === 0) return [];
  const text = id.slice(id.indexOf(':') + 1, LONGEST_ID);
  const candidates = await snapshot.searchCandidates(text, searched, CANDIDATES);
  const matches = rankMatches(text, candidates);
  const least = Math.max(LEAST_SCORE, LEAST_OF_BEST * (matches[0]?.score ?? 0));
  return matches
    .filter(({ score }) => score >= least)
    .slice(0, MOST)
    .map(({ node }) => node.id);
}
