import type { GraphNode, NodeKind } from '../graph/node.js';

/** The kinds that a search looks among: what has a name that people know. */
export const SEARCHED_KINDS: readonly NodeKind[] = [
  'Country',
  'Firm',
  'Organisation',
  'UnnamedParty',
  'Person',
  'Group',
  'Facility',
  'Site',
  'Mineral',
  'Product',
  'Agreement',
  'Measure',
  'Investment',
  'Criterion',
  'Source',
];

/** A text as search compares it: without accents and case, punctuation as space. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const termsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((term) => term !== '');

/** Everything a node is called: name, title, aliases, identifiers, and the readable part of its id. */
export function namesOf(node: GraphNode): string[] {
  const named = node as unknown as { name?: string; title?: string; aliases?: string[]; identifiers?: string[] };
  const values = [named.name, named.title, ...(named.aliases ?? []), ...(named.identifiers ?? [])];
  return [
    ...values.filter((value): value is string => typeof value === 'string'),
    node.id.slice(node.id.indexOf(':') + 1),
  ];
}
