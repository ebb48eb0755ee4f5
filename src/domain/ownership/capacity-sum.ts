import { compareText } from '../values/order.js';
import { append } from '../values/multimap.js';

/** What a plant can make of one thing, as one source gives it. */
export interface Capacity {
  /** The mineral or product. */
  readonly of: string | null;
  readonly unit: string | null;
  /** What is weighed: contained metal, gross weight, product. */
  readonly basis: string | null;
  readonly value: number;
  /** Whether the source gives it as exact. */
  readonly exact: boolean;
}

export interface CapacitySum {
  readonly of: string | null;
  readonly unit: string | null;
  readonly basis: string | null;
  readonly value: number;
  readonly plants: number;
  /** False where a source gives one of the numbers as a bound or as about. */
  readonly exact: boolean;
}

/** Sums of what may be added: the same thing, in the same unit, weighed alike. */
export function sumCapacity(capacities: readonly Capacity[]): CapacitySum[] {
  const groups = new Map<string, Capacity[]>();
  for (const capacity of capacities) append(groups, keyOf(capacity), capacity);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({
      of: group[0]!.of,
      unit: group[0]!.unit,
      basis: group[0]!.basis,
      value: group.reduce((sum, { value }) => sum + value, 0),
      plants: group.length,
      exact: group.every(({ exact }) => exact),
    }));
}

const keyOf = ({ of, unit, basis }: Capacity): string => [of ?? '', unit ?? '', basis ?? ''].join(' ');
