import type { NodeKind } from '../../../domain/graph/node.js';
import { NODE_SHAPES, type Property } from './shapes.js';

/**
 * Text comparisons of filters ignore case, and an index cannot. So what filters are anchored on is kept a
 * second time in lower case, folded here rather than by the database: both stores then fold alike.
 */
export const foldCase = (text: string): string => text.toLowerCase();

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
