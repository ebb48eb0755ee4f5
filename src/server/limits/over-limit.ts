import { LodegraphError } from '../../domain/errors.js';
import { ADVICE, type RequestLimit, type RequestLimits } from './request-limits.js';

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
