import type { GraphEdge } from '../../src/domain/graph/edge.js';
import type { Share } from '../../src/domain/values/share.js';
import type { Condition, Term } from '../../src/store/tally-query.js';
import { CountedByHand } from './counted-by-hand.js';
import type { Market } from './arbitrary-market.js';

type Value = string | number | Share | null;

/** Whether an edge meets a condition, worked out from lists of all nodes and edges. */
export function meetsByHand(market: Market, asOf: string): (edge: GraphEdge, condition: Condition) => boolean {
  const hand = new CountedByHand(market, asOf);

  const valueOf = (edge: GraphEdge, term: Term): Value => {
    if (!('at' in term)) throw new Error('no term of an edge');
    const id = term.at === 'from' ? edge.from : edge.to;
    if ('derived' in term) return hand.countryOf(id);
    if (!('property' in term)) throw new Error('no term of an edge');
    if (term.at !== 'self') return id;
    const value = (edge as unknown as Record<string, Value | undefined>)[term.property] ?? null;
    if (term.part === undefined || value === null) return value;
    const { low, high, lowInclusive, highInclusive } = value as Share;
    return term.part === 'LEAST' ? (lowInclusive ? low : low + 1) : highInclusive ? high : high - 1;
  };

  const meets = (edge: GraphEdge, condition: Condition): boolean => {
    if ('all' in condition) return condition.all.every((part) => meets(edge, part));
    if ('any' in condition) return condition.any.some((part) => meets(edge, part));
    if ('not' in condition) return !meets(edge, condition.not);
    const value = valueOf(edge, condition.term);
    if ('missing' in condition) return (value === null) === condition.missing;
    if (value === null) return false;
    if ('in' in condition) return condition.in.includes(value as string);
    return 'from' in condition ? value >= condition.from : value < condition.below;
  };
  return meets;
}
