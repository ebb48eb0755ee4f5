import { kindOfId, type NodeKind } from '../graph/node.js';
import { SEARCHED_KINDS } from './search-terms.js';

/** What somebody typed: text, or an id whose prefix says which kind is meant. */
export interface TypedText {
  readonly text: string;
  readonly kinds: readonly NodeKind[];
}

/** `firm:press-metal` asks for a firm called so, where firms are looked among; anything else is text. */
export function readTyped(typed: string, kinds: readonly NodeKind[]): TypedText {
  const kind = kindOfId(typed.trim().toLowerCase());
  const among = kinds.length === 0 ? SEARCHED_KINDS : kinds;
  if (kind === null || !among.includes(kind)) return { text: typed, kinds };
  return { text: typed.slice(typed.indexOf(':') + 1), kinds: [kind] };
}
