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

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A text as search compares it: without accents, case and the s of a genitive, punctuation as space. */
export function foldText(text: string): string {
  // Nearly all names are plain ASCII without an apostrophe, and a hundred thousand of them are folded at once.
  if (/^[ -&(-~]*$/.test(text)) return spaced(text.toLowerCase(), /[^a-z0-9]+/g);
  const letters = text
    .replace(/['’]s(?![\p{L}\p{N}])/giu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðøłıßæœþ]/g, (letter) => PLAIN[letter]!);
  return spaced(letters, /[^\p{L}\p{N}]+/gu);
}

const spaced = (text: string, between: RegExp): string => text.replace(between, ' ').trim();

export const termsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((term) => term !== '');

/** A folded text without its spaces: "Press Metal" and "PressMetal" are the same so. */
export const compact = (folded: string): string => folded.replaceAll(' ', '');

/** Everything a node is called, its own name first: name, title, aliases, identifiers, the readable part of its id. */
export function namesOf(node: GraphNode): string[] {
  const named = node as unknown as { name?: string; title?: string; aliases?: string[]; identifiers?: string[] };
  const values = [named.name, named.title, ...(named.aliases ?? []), ...(named.identifiers ?? []).flatMap(identifiers)];
  return [
    ...values.filter((value): value is string => typeof value === 'string'),
    node.id.slice(node.id.indexOf(':') + 1),
  ];
}

/** `ASX:LYC` is found by the whole and by the code alone. */
const identifiers = (identifier: string): string[] => {
  const code = identifier.slice(identifier.indexOf(':') + 1);
  return code === identifier ? [identifier] : [identifier, code];
};

/**
 * Words for the kind of company, which half of all firms carry and people leave out or add as they please, and words
 * that mean nothing alone.
 */
const MINOR_WORDS: ReadonlySet<string> = new Set(
  'ab ag as asa berhad bhd bv co company corp corporation gmbh group holding holdings inc incorporated jsc kk limited llc ltd nv oao ooo oy pao pjsc plc pt pte pty pvt sa sas sdn se spa srl tbk the of and'.split(
    ' ',
  ),
);

/** What a minor word weighs beside one that says what is meant. */
export const MINOR_WORD = 0.1;

/** What each of some typed words weighs. Where all are minor, they are all there is to go by. */
export function significance(terms: readonly string[]): (term: string) => number {
  const allMinor = terms.every((term) => MINOR_WORDS.has(term));
  return (term) => (!allMinor && MINOR_WORDS.has(term) ? MINOR_WORD : 1);
}
