import type { OwnershipCase } from './ownership-case.js';
import { percentNumber } from './percent.js';

/** What a rule asks for in words: `at least 50 %`, `more than 25 %`. */
export const thresholdText = ({ rule, threshold }: OwnershipCase): string =>
  `${rule.comparator === 'AT_LEAST' ? 'at least' : 'more than'} ${percentNumber(threshold)} %`;

/** Why a party is covered by itself. */
export function coveredWhy({ index, parties, country, label }: OwnershipCase, party: number): string {
  const id = index.ids[party]!;
  if (parties.has(party)) return label === id ? `${id} is the covered party` : `${id} is one of the covered parties`;
  if (id === country) return `${id} is the covered state`;
  return index.facts[party]!.publicBody === true ? `${id} is a public body of ${country}` : `${id} is of ${country}`;
}

/** Whose holdings count, in words. */
export const holdersText = ({ label, country, rule }: OwnershipCase): string =>
  rule.holders === 'STATE' && country !== null ? `the government of ${label}` : label;
