import type { NodeKind } from '../../domain/graph/node.js';
import { didYouMean } from '../../domain/search/nearest.js';
import { termsOf } from '../../domain/search/search-terms.js';
import type { Snapshot } from '../../store/graph-store.js';

/** Most mistakes are not in the first letters of a word. */
const KEPT_LETTERS = 4;
const CANDIDATES = 200;

/** ` Did you mean "facility:kwinana"?` for an id that is nearly one of the kinds asked for; else nothing. */
export async function suggestId(snapshot: Snapshot, id: string, kinds: readonly NodeKind[]): Promise<string> {
  const words = termsOf(id.slice(id.indexOf(':') + 1)).map((word) => word.slice(0, KEPT_LETTERS));
  if (words.length === 0) return '';
  const candidates = await snapshot.searchCandidates(words.join(' '), kinds, CANDIDATES);
  return didYouMean(
    id,
    candidates.map((node) => node.id),
  );
}
