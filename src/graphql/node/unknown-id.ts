import { suggestIds } from '../../app/lookup/suggest-ids.js';
import { SEARCHED_KINDS } from '../../domain/search/search-terms.js';
import { kindOfId, type NodeKind } from '../../domain/graph/node.js';
import type { RequestContext } from '../request-context.js';

const CODE = 'UNKNOWN_ID';

/**
 * Says beside a null which ids may have been meant. Finding them takes a search, so that it is done for the first
 * unknown id of a request only.
 */
export async function warnOfUnknown(context: RequestContext, id: string, kind: NodeKind | null): Promise<void> {
  if (context.warnings.some(({ code }) => code === CODE)) return;
  const warning = { code: CODE, message: `There is nothing with the id "${id.slice(0, 100)}".` };
  context.warnings.push(warning);
  const likely = kind ?? kindOfId(id);
  const suggestions = await suggestIds(context.snapshot, id, likely === null ? SEARCHED_KINDS : [likely]);
  warning.message +=
    suggestions.length === 0
      ? ' Find one with search(text:).'
      : ` Did you mean ${suggestions.map((suggestion) => `"${suggestion}"`).join(' or ')}?`;
}
