import { dependencyOn, type DependencySet } from '../dependency/dependency.js';
import { inputNetwork } from '../dependency/input-network.js';
import type { Interval } from '../ownership/percent.js';
import { percentInterval } from '../ownership/percent.js';
import { lossOfEssentialInputs, type MaterialInput } from './essential-inputs.js';

/** What stops, and how much of it. */
export interface Shock<T extends MaterialInput = MaterialInput> {
  readonly stopped: DependencySet;
  /** Supplies that stop although their supplier does not: exports under a ban. POSSIBLY where that is open. */
  readonly stops: (input: T) => 'CERTAINLY' | 'POSSIBLY' | null;
  /** The part that is lost of what stops, in percent: 100 for a removal. */
  readonly percent: number;
}

/** Stand-ins for whoever supplied what may no longer be supplied. */
const STOPPED = '(stopped)';
const MAY_BE_STOPPED = '(may be stopped)';

/**
 * The loss of some targets under a shock, in percent of their input: the dependency on what was removed,
 * times the part of it that is lost. Losses are linear in that part, because unknown input can at worst
 * all come from what stops. Where a node takes several materials, its output falls with the scarcest.
 */
export function lossUnder<T extends MaterialInput>(
  inputs: readonly T[],
  shock: Shock<T>,
  origins: ReadonlySet<string>,
  targets: readonly string[],
  cut: ReadonlySet<string> = new Set(),
  complete: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Interval> {
  const left = inputs.map((input): MaterialInput => {
    const how = shock.stops(input);
    return how === null ? input : { ...input, from: how === 'CERTAINLY' ? STOPPED : MAY_BE_STOPPED };
  });
  const stopped: DependencySet = {
    certain: new Set([...shock.stopped.certain, STOPPED]),
    possible: new Set([...shock.stopped.possible, STOPPED, MAY_BE_STOPPED]),
  };
  const materials = new Set(left.map(({ material }) => material));
  const losses =
    materials.size > 1
      ? lossOfEssentialInputs(left, stopped, origins, targets, cut, complete)
      : dependencyOn(inputNetwork(left, targets, cut, complete), stopped, origins, targets);
  return new Map([...losses].map(([id, loss]) => [id, scaled(loss, shock.percent)]));
}

const scaled = ({ low, high }: Interval, percent: number): Interval =>
  percentInterval({ low: (low * percent) / 10_000, high: (high * percent) / 10_000 });

/** What is left of 100 after a loss. */
export const leftAfter = ({ low, high }: Interval): Interval =>
  percentInterval({ low: (100 - high) / 100, high: (100 - low) / 100 });
