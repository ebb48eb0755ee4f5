import type { StakeEdge } from '../graph/edge.js';
import { compareText } from '../values/order.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import { percentNumber } from './percent.js';

/** What a verdict rests on, so that a person can check it by hand. */
export interface Witness {
  /** The stakes used and the claims that they rest on; both sorted. */
  readonly stakes: readonly string[];
  readonly claims: readonly string[];
  /** The arithmetic, line by line. */
  readonly steps: readonly WitnessStep[];
  /** The strongest chain of owners, the asset first, up to a covered party where there is one. */
  readonly chain: readonly string[];
}

export interface WitnessStep {
  readonly text: string;
  readonly stakes: readonly string[];
}

export const step = (text: string, stakes: readonly StakeEdge[] = []): WitnessStep => ({
  text,
  stakes: sorted(stakes.map(({ id }) => id)),
});

export const witnessOf = (
  stakes: readonly StakeEdge[],
  steps: readonly WitnessStep[],
  chain: readonly string[],
): Witness => ({
  stakes: sorted(stakes.map(({ id }) => id)),
  claims: sorted(stakes.flatMap(({ claims }) => claims)),
  steps,
  chain,
});

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);

/** A holding as it enters the arithmetic, without the sign: `51`, `25 to 50`, `more than 50`. */
export function holdingNumber({ low, high, lowInclusive, highInclusive }: Holding, { whole }: HoldingColumn): string {
  const from = percentNumber((100 * low) / whole);
  const to = percentNumber((100 * high) / whole);
  if (low === high) return from;
  if (high === whole && low > 0) return `${lowInclusive ? 'at least' : 'more than'} ${from}`;
  if (low === 0) return `${highInclusive ? 'at most' : 'less than'} ${to}`;
  return `${from} to ${to}`;
}

export function holdingText(holding: Holding, column: HoldingColumn): string {
  const unstated = holding.low === 0 && holding.high === column.whole;
  return unstated ? 'an unstated part' : `${holdingNumber(holding, column)} %`;
}
