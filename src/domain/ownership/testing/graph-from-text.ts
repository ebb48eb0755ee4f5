import type { StakeEdge } from '../../graph/edge.js';
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../values/partial-date.js';
import { parseShare, PERCENT, type Share } from '../../values/share.js';
import { indexOwnership, type OwnershipGraph, type OwnershipIndex, type PartyFacts } from '../ownership-graph.js';

/** What the text does not say. Countries: `{ CN: 'P Q' }` puts P and Q in CN. */
export interface GraphOptions {
  readonly countries?: Readonly<Record<string, string>>;
  readonly listed?: string;
  readonly truncated?: string;
  /** Kinds other than Firm: `{ Facility: 'F' }`. */
  readonly kinds?: Partial<Record<PartyFacts['kind'], string>>;
}

const WORDS = {
  votes: { interest: 'VOTING_RIGHTS' },
  board: { interest: 'BOARD_APPOINTMENT' },
  contract: { interest: 'CONTRACTUAL_CONTROL' },
  legal: { interest: 'LEGAL_CONTROL' },
  unknown: { interest: 'UNKNOWN' },
  option: { interest: 'CONDITIONAL_RIGHT' },
  profit: { interest: 'PROFIT_RIGHT' },
  directing: { control: 'DIRECTING' },
  veto: { control: 'VETO' },
  indirect: { directness: 'INDIRECT' },
  complete: { complete: true },
} as const;

/**
 * A graph from `P>A 30..50, B>A (50,70], P>C 60 votes, Q>C legal directing`: owner, asset, share as the
 * seeds type it or as an interval with brackets, then words. Stakes are named after their ends: `P>A`,
 * a second one `P>A#2`, and each rests on one claim, `claim P>A`.
 */
export function graphFromText(text: string, options: GraphOptions = {}): OwnershipGraph {
  const stakes: StakeEdge[] = [];
  for (const line of splitOutsideBrackets(text)) {
    const [, from, to, rest] = /^(\S+?)>(\S+)\s*(.*)$/.exec(line)!;
    stakes.push(stake(from!, to!, rest!.split(/\s+/).filter(Boolean), stakes));
  }
  const ids = new Set(stakes.flatMap(({ from, to }) => [from, to]));
  const words = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);
  const countryOf = new Map<string, string>();
  for (const [country, members] of Object.entries(options.countries ?? {})) {
    for (const member of words(members)) countryOf.set(member, country);
  }
  const kindOf = new Map<string, PartyFacts['kind']>();
  for (const [kind, members] of Object.entries(options.kinds ?? {})) {
    for (const member of words(members)) kindOf.set(member, kind as PartyFacts['kind']);
  }
  for (const id of [...countryOf.keys(), ...kindOf.keys(), ...words(options.truncated)]) ids.add(id);
  const listed = new Set(words(options.listed));
  return {
    asOf: '2026-01-01',
    parties: new Map(
      [...ids].map((id) => [
        id,
        { id, kind: kindOf.get(id) ?? 'Firm', country: countryOf.get(id) ?? null, listed: listed.has(id) },
      ]),
    ),
    stakes,
    truncated: new Set(words(options.truncated)),
  };
}

export const indexFromText = (text: string, options?: GraphOptions): OwnershipIndex =>
  indexOwnership(graphFromText(text, options));

function stake(from: string, to: string, words: readonly string[], before: readonly StakeEdge[]): StakeEdge {
  const same = before.filter((other) => other.from === from && other.to === to).length;
  const id = `${from}>${to}${same === 0 ? '' : `#${same + 1}`}`;
  const known = words.filter((word): word is keyof typeof WORDS => word in WORDS);
  const share = words.find((word) => !(word in WORDS));
  return {
    id,
    kind: 'STAKE',
    from,
    to,
    status: 'CURRENT',
    validFrom: BEGINNING_OF_TIME,
    validUntil: END_OF_TIME,
    statedFrom: null,
    statedUntil: null,
    marks: [],
    preferredClaim: `claim ${id}`,
    claims: [`claim ${id}`],
    interest: 'SHAREHOLDING',
    share: share === undefined ? null : shareFrom(share),
    directness: 'DIRECT',
    control: null,
    complete: null,
    ...Object.assign({}, ...known.map((word) => WORDS[word])),
  };
}

function shareFrom(text: string): Share {
  const brackets = /^([[(])([\d.]+),([\d.]+)([\])])$/.exec(text);
  const share = brackets
    ? {
        low: Math.round(Number(brackets[2]) * PERCENT),
        high: Math.round(Number(brackets[3]) * PERCENT),
        lowInclusive: brackets[1] === '[',
        highInclusive: brackets[4] === ']',
      }
    : parseShare(text);
  if (share === null) throw new Error(`No share: ${text}`);
  return share;
}

function splitOutsideBrackets(text: string): string[] {
  return text
    .split(/,(?![^[(]*[\])])/)
    .map((part) => part.trim())
    .filter(Boolean);
}
