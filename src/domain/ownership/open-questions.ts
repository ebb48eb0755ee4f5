import { compareText } from '../values/order.js';
import { append } from '../values/multimap.js';
import { sumCapacity, type Capacity, type CapacitySum } from './capacity-sum.js';
import type { SettlingStake } from './unknown.js';

/** An UNDETERMINED verdict with what would settle it, and how much the asset can make. */
export interface OpenVerdict {
  readonly asset: string;
  readonly settledBy: readonly SettlingStake[];
  readonly capacity: readonly Capacity[];
}

/** Something that is not known, and what knowing it would do. */
export interface OpenQuestion {
  readonly id: string;
  /** Its asset is null where it is about a party, in whatever asset the party has a share. */
  readonly unknown: Omit<SettlingStake, 'asset'> & { readonly asset: string | null };
  /** Assets whose verdict could be settled by this alone; by id. */
  readonly alone: readonly string[];
  /** Assets whose verdict needs it together with others; by id. */
  readonly together: readonly string[];
  /** The capacity of the assets it could settle alone, and of those it helps to settle; each by what is weighed. */
  readonly capacityAlone: readonly CapacitySum[];
  readonly capacityTogether: readonly CapacitySum[];
}

/**
 * What a steward should find out first: the unknowns of all settling sets, those that could settle most verdicts
 * alone first, then those that help to settle most. An unknown that is only in another smallest set of the same
 * verdict is not counted for it. Capacity does not rank: amounts of different things cannot be compared.
 */
export function openQuestions(verdicts: readonly OpenVerdict[]): OpenQuestion[] {
  const unknowns = new Map<string, OpenQuestion['unknown']>();
  const open = new Map<string, OpenVerdict[]>();
  for (const verdict of verdicts) {
    for (const unknown of verdict.settledBy) {
      const id = idOf(unknown);
      const known = unknowns.get(id);
      if (known === undefined) unknowns.set(id, unknown);
      else if (known.asset !== unknown.asset) unknowns.set(id, { ...unknown, asset: null });
      append(open, id, verdict);
    }
  }
  return [...unknowns]
    .map(([id, unknown]) => {
      const alone = open.get(id)!.filter(({ settledBy }) => settledBy.length === 1);
      const together = open.get(id)!.filter(({ settledBy }) => settledBy.length > 1);
      return {
        id,
        unknown,
        alone: assetsOf(alone),
        together: assetsOf(together),
        capacityAlone: sumCapacity(alone.flatMap(({ capacity }) => capacity)),
        capacityTogether: sumCapacity(together.flatMap(({ capacity }) => capacity)),
      };
    })
    .sort(
      (a, b) => b.alone.length - a.alone.length || b.together.length - a.together.length || compareText(a.id, b.id),
    );
}

/** One unknown may stand in many settling sets; its words name the asset or the party that it is about. */
const idOf = ({ stake, text }: SettlingStake): string => [stake ?? '', text].join(' ');

const assetsOf = (verdicts: readonly OpenVerdict[]): string[] => verdicts.map(({ asset }) => asset).sort(compareText);
