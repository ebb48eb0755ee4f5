import { LodegraphError } from '../../domain/errors.js';
import {
  CONFLICT_COLUMNS,
  type ConflictKind,
  type ConflictTiming,
} from '../../domain/graph-schema/conflict-columns.js';
import { EDGE_KINDS } from '../../domain/graph-schema/edge-kinds.js';
import { OBSERVED_PROPERTIES } from '../../domain/graph-schema/vocabularies.js';
import type { NodeKind } from '../../domain/graph/node.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';

/** Which conflicts are asked for; what is missing does not matter. */
export interface ConflictQuestion {
  readonly subject?: string | null;
  readonly kind?: ConflictKind | null;
  readonly timing?: ConflictTiming | null;
  readonly property?: string | null;
  readonly mineral?: string | null;
  readonly country?: string | null;
  readonly source?: string | null;
}

const PROPERTIES: ReadonlySet<string> = new Set([...Object.keys(EDGE_KINDS), ...OBSERVED_PROPERTIES]);

/** The question as a filter on conflicts. Whatever it names must exist: a misspelt id is not an empty list. */
export async function conflictFilter(snapshot: Snapshot, question: ConflictQuestion): Promise<Filter> {
  const { subject, kind, timing, property, mineral, country, source } = question;
  if (isGiven(property) && !PROPERTIES.has(property)) {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      `Argument "property": "${property}" is neither a kind of relationship nor an observed property. Write one of: ${[...PROPERTIES].join(', ')}.`,
      { argument: 'property', value: property },
    );
  }
  const named: [argument: string, id: string | null | undefined, kinds: readonly NodeKind[]][] = [
    ['subject', subject, CONFLICT_COLUMNS.subject.to],
    ['mineral', mineral, ['Mineral']],
    ['country', country, ['Country']],
    ['source', source, ['Source']],
  ];
  await Promise.all(
    named.map(([argument, id, kinds]) => (isGiven(id) ? requireNodes(snapshot, argument, [id], kinds) : [])),
  );
  return {
    all: [
      ...is('type', kind),
      ...is('timing', timing),
      ...is('property', property),
      ...has('about', subject),
      ...has('minerals', mineral),
      ...has('countries', country),
      ...has('sources', source),
    ],
  };
}

const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined;

const is = (property: string, value: string | null | undefined): Filter[] =>
  isGiven(value) ? [{ property, is: 'eq', value }] : [];

const has = (property: string, value: string | null | undefined): Filter[] =>
  isGiven(value) ? [{ property, is: 'has', value }] : [];
