import { ancestry, shareholders } from './ancestry.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { presumedCountry } from './presumption.js';
import type { Rule } from './rule.js';

/** What is asked of an asset: is it of a country, or of some listed parties, under a rule? */
export interface OwnershipQuestion {
  readonly rule: Rule;
  readonly asset: string;
  /** The country whose parties are covered. */
  readonly country?: string;
  /** Parties that are covered by name, wherever they stand. */
  readonly parties?: readonly string[];
  /** The id of the list that the parties come from, to name them by. */
  readonly list?: string;
  /** Percent; omitted, the rule's own. */
  readonly threshold?: number;
  /** Omitted: the rule's own for a country, OTHERS for listed parties. */
  readonly residual?: 'OPEN' | 'OTHERS';
  /** Whether presumed residuals count for their country; omitted, they do. */
  readonly presumed?: 'COUNT' | 'IGNORE';
}

/** Whose something is: covered by the question, certainly another's, or not known. */
export type Belonging = 'COVERED' | 'OTHERS' | 'OPEN';

/** A question about one asset of an index, ready to be decided; also under suppositions. */
export interface OwnershipCase {
  readonly index: OwnershipIndex;
  readonly rule: Rule;
  readonly asset: number;
  readonly country: string | null;
  readonly parties: ReadonlySet<number>;
  readonly threshold: number;
  /** OPEN: what is not known to be another's may be covered; OTHERS: it is nobody's. */
  readonly open: boolean;
  readonly presumed: boolean;
  /** Suppositions: whether the residual of an asset, or a party of unknown country, is covered. */
  readonly residualIs: ReadonlyMap<number, boolean>;
  readonly partyIs: ReadonlyMap<number, boolean>;
  /** The covered parties in words. */
  readonly label: string;
}

export function caseOf(index: OwnershipIndex, question: OwnershipQuestion, asset: number): OwnershipCase {
  const { rule, country = null, parties = [] } = question;
  const residual = question.residual ?? (country === null ? 'OTHERS' : rule.residual);
  return {
    index,
    rule,
    asset,
    country,
    parties: new Set(parties.map((id) => index.numberOf.get(id)).filter((party) => party !== undefined)),
    threshold: question.threshold ?? rule.threshold ?? 0,
    open: residual === 'OPEN',
    presumed: question.presumed !== 'IGNORE',
    residualIs: new Map(),
    partyIs: new Map(),
    label: country ?? question.list ?? namesOf(parties),
  };
}

/** A few parties by their ids, many by their number. */
const namesOf = (parties: readonly string[]): string =>
  parties.length <= MOST_NAMED ? parties.join(', ') : `${parties.length} covered parties`;

const MOST_NAMED = 5;

/**
 * A party is covered by its name or its country. One of unknown country, or without a name, may be. Where a rule
 * counts the state's or natural persons' holdings, only these are covered; whoever may act for the state, or may be
 * a person, is open.
 */
export function partyBelongs(asked: OwnershipCase, party: number): Belonging {
  const supposed = asked.partyIs.get(party);
  if (supposed !== undefined) return supposed ? 'COVERED' : 'OTHERS';
  const { kind, country } = asked.index.facts[party]!;
  const { holders } = asked.rule;
  if (asked.parties.has(party)) return holders === 'PERSONS' && kind !== 'Person' ? 'OTHERS' : 'COVERED';
  if (asked.country === null) return kind === 'UnnamedParty' ? 'OPEN' : 'OTHERS';
  if (holders === 'STATE') return ofState(asked, party);
  if (holders === 'PERSONS' && kind !== 'Person') {
    return kind === 'UnnamedParty' && (country === null || country === asked.country) ? 'OPEN' : 'OTHERS';
  }
  if (country === null) return 'OPEN';
  return country === asked.country ? 'COVERED' : 'OTHERS';
}

/**
 * The state and its public bodies. Another organisation of the country may be one, an unnamed party may hold for the
 * state, and a person may be a senior official, whose holdings count as the government's. A firm is none of these:
 * who holds it decides.
 */
function ofState({ index, country: state }: OwnershipCase, party: number): Belonging {
  const { kind, country, publicBody } = index.facts[party]!;
  if (kind === 'Firm' || kind === 'Facility') return 'OTHERS';
  if (country === null) return 'OPEN';
  if (country !== state) return 'OTHERS';
  return kind === 'Country' || publicBody === true ? 'COVERED' : 'OPEN';
}

/**
 * Whose the unrecorded part of an asset is. That of a listed firm is its country's, but no listed party's, and it is
 * not known to be its state's or one person's.
 */
export function residualBelongs(asked: OwnershipCase, asset: number): Belonging {
  const supposed = asked.residualIs.get(asset);
  if (supposed !== undefined) return supposed ? 'COVERED' : 'OTHERS';
  const country = asked.presumed ? presumedCountry(asked.index, asset) : null;
  if (asked.country === null || country === null) return 'OPEN';
  if (country !== asked.country) return 'OTHERS';
  return asked.rule.holders === 'ALL' ? 'COVERED' : 'OPEN';
}

/** The asset and everyone with a share in it, directly or through others. */
export const sharesAbove = ({ index, asset }: OwnershipCase): readonly number[] =>
  ancestry([asset], (node) => shareholders(index, node));
