import type { NodeKind } from '../../../domain/graph/node.js';
import { NODE_SHAPES, type Property } from './shapes.js';

/**
 * Text comparisons of filters ignore case, and an index cannot. So what filters are anchored on is kept a
 * second time in lower case, folded here rather than by the database: both stores then fold alike.
 */
export const foldCase = (text: string): string => text.toLowerCase();

/** The list of identifiers that registers give a thing, which it is looked up by. */
export const IDENTIFIERS = 'identifiers';

export const hasIdentifiers = (kind: NodeKind): boolean => NODE_SHAPES.get(kind)?.get(IDENTIFIERS)?.type === 'list';

/** A list as one text, each element between breaks: an index finds an element in that, which it cannot in a list. */
export const foldElements = (elements: readonly string[]): string => `\n${elements.map(foldCase).join('\n')}\n`;

export const foldedName = (property: string): string => `lc_${property}`;

const NAMES: ReadonlySet<string> = new Set(['name', 'title']);
/** Kinds of which there are many, and which are never listed by what they refer to. */
const NOT_FOLDED: ReadonlySet<NodeKind> = new Set<NodeKind>(['Claim', 'Rule']);

const isAnchor = (name: string, { column }: Property): boolean =>
  NAMES.has(name) || (column === 'ref' && name !== 'source');

/** The properties of a kind that are kept folded and indexed: names, and single references to other nodes. */
export function foldedProperties(kind: NodeKind): readonly string[] {
  return FOLDED.get(kind) ?? [];
}

const FOLDED: ReadonlyMap<NodeKind, readonly string[]> = new Map(
  [...NODE_SHAPES].map(([kind, shape]) => [
    kind,
    NOT_FOLDED.has(kind) ? [] : [...shape].filter(([name, property]) => isAnchor(name, property)).map(([name]) => name),
  ]),
);
