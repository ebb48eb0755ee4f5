import type { Exclusion, Fact } from './facts.js';

/** Which facts are in the dataset. A claim of the id `F0428` or `F0428.2` states the fact `F0428`. */
export interface Coverage {
  /** How many claims state each fact that is in the dataset. */
  readonly placed: ReadonlyMap<string, number>;
  readonly excluded: ReadonlyMap<string, Exclusion>;
  /** Neither a claim nor excluded. */
  readonly missing: readonly string[];
  /** A claim and excluded. */
  readonly both: readonly string[];
  /** Excluded, but no fact. */
  readonly unknown: readonly string[];
}

/** The fact that a claim states, by the claim's id in the graph. */
export const factOfClaim = (claimId: string): string => claimId.replace(/^claim:/, '').replace(/\.\d+$/, '');

export function coverageOf(
  facts: readonly Fact[],
  exclusions: readonly Exclusion[],
  claimIds: Iterable<string>,
): Coverage {
  const known = new Set(facts.map(({ fact }) => fact));
  const placed = new Map<string, number>();
  for (const id of claimIds) {
    const fact = factOfClaim(id);
    if (known.has(fact)) placed.set(fact, (placed.get(fact) ?? 0) + 1);
  }
  const excluded = new Map(exclusions.map((exclusion) => [exclusion.fact, exclusion]));
  const ids = [...known];
  return {
    placed,
    excluded,
    missing: ids.filter((id) => !placed.has(id) && !excluded.has(id)),
    both: ids.filter((id) => placed.has(id) && excluded.has(id)),
    unknown: [...excluded.keys()].filter((id) => !known.has(id)),
  };
}
