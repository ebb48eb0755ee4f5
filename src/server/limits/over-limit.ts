import { LodegraphError } from '../../domain/errors.js';
import type { RequestLimit, RequestLimits } from '../../config/request-limits.js';

const NAMES: Readonly<Record<RequestLimit, readonly [before: string, after: string]>> = {
  documentBytes: ['The document has', 'bytes'],
  tokens: ['The document has', 'tokens'],
  nesting: ['The document nests brackets', 'deep'],
  depth: ['The document asks for fields', 'deep'],
  selections: ['The document selects', 'fields, fragments written out'],
  repeats: ['The document repeats one field', 'times in one place'],
  aliases: ['The document has', 'aliases'],
  rootFields: ['The operation has', 'fields at its root'],
  directives: ['The document has', 'directives'],
  variableValues: ['The variables hold', 'values'],
  variableDepth: ['The variables nest', 'deep'],
};

/** What to do about a request that is too large in this way. */
const ADVICE: Readonly<Record<RequestLimit, string>> = {
  documentBytes: 'Move long lists into variables, or send several documents.',
  tokens: 'Move long lists into variables, or ask in several requests.',
  nesting: 'Ask for less depth, or flatten the filter.',
  depth: 'Ask for less depth; for chains of owners or supplies use ownership, holdings or dependencyChains.',
  selections: 'Ask for fewer fields, or in several requests.',
  repeats: 'Name each field once.',
  aliases: 'Ask for many things at once with nodes(ids:) or verdicts(of:), or in several requests.',
  rootFields: 'Ask for many things at once with nodes(ids:) or verdicts(of:), or in several requests.',
  directives: 'Use fewer directives.',
  variableValues: 'Split long lists over several requests.',
  variableDepth: 'Flatten the filter.',
};

/** Refuses what is above a limit; the message says by how much, and what to do. */
export function checkLimit(limit: RequestLimit, value: number, limits: RequestLimits): void {
  const allowed = limits[limit];
  if (value <= allowed) return;
  const [before, after] = NAMES[limit];
  throw new LodegraphError('LIMIT_EXCEEDED', `${before} ${value} ${after}; ${allowed} are allowed. ${ADVICE[limit]}`, {
    limit,
    allowed,
    value,
  });
}
