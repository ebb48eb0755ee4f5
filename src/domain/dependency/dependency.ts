import type { Payoff } from '../ownership/payoff.js';
import { percentInterval, type Interval } from '../ownership/percent.js';
import { ShareSolver } from '../ownership/share-solver.js';
import type { InputNetwork } from './input-network.js';

/** The set that a dependency is on: what is certainly in it, and what may be. */
export interface DependencySet {
  readonly certain: ReadonlySet<string>;
  /** Contains `certain`. */
  readonly possible: ReadonlySet<string>;
}

export const exactly = (set: ReadonlySet<string>): DependencySet => ({ certain: set, possible: set });

/**
 * The dependency of some targets on a set of suppliers: 1 on the set; 0 on origins, where the material
 * comes from; else the sum over suppliers of share of input x dependency of the supplier, the least
 * solution where supply loops. It is the loss of input along input coefficients when the set stops (W.
 * Leontief: Quantitative input and output relations in the economic systems of the United States, Review
 * of Economics and Statistics 18 (1936), read from the buyer's side), and the same recursion as effective
 * ownership, so the same solver bounds it over all admissible shares. Unknown input counts 0 in the lower
 * and 1 in the upper bound; a node without recorded supplier that is no origin is [0, 100].
 *
 * Ask for a set as a set: the bounds of its members must never be added. Semantics, section 6.
 */
export function dependencyOn(
  network: InputNetwork,
  on: DependencySet,
  origins: ReadonlySet<string>,
  targets: readonly string[],
): ReadonlyMap<string, Interval> {
  const known = targets.filter((id) => network.numberOf.has(id));
  const solver = new ShareSolver(
    network,
    known.map((id) => network.numberOf.get(id)!),
  );
  const low = solver.solve(payoffOf(network, on.certain, origins, false), 'LOW');
  const high = solver.solve(payoffOf(network, on.possible, origins, true), 'HIGH');
  return new Map(
    targets.map((id) => {
      const node = network.numberOf.get(id);
      const end = (set: ReadonlySet<string>, solved: (node: number) => number, unknown: number): number =>
        set.has(id) ? 1 : origins.has(id) ? 0 : node === undefined ? unknown : solved(node);
      return [id, percentInterval({ low: end(on.certain, low, 0), high: end(on.possible, high, 1) })];
    }),
  );
}

/**
 * The dependency of one target on each of many suppliers alone: what they share is prepared once. The answers
 * must not be added, like all dependencies on members.
 */
export function dependencyOnEach(
  network: InputNetwork,
  suppliers: readonly string[],
  origins: ReadonlySet<string>,
  target: string,
): ReadonlyMap<string, Interval> {
  const node = network.numberOf.get(target);
  if (node === undefined) return new Map(suppliers.map((id) => [id, { low: 0, high: 100 }]));
  const solver = new ShareSolver(network, [node]);
  const nobody = new Set<string>();
  const low = payoffOf(network, nobody, origins, false);
  const high = payoffOf(network, nobody, origins, true);
  return new Map(
    suppliers.map((id) => {
      const supplier = network.numberOf.get(id);
      if (id === target) return [id, { low: 100, high: 100 }];
      // Where a walk ends with 1 is looked at before where it ends with 0.
      const ones = new Set(supplier === undefined ? [] : [supplier]);
      return [
        id,
        percentInterval({
          low: solver.solve({ ...low, ones }, 'LOW')(node),
          high: solver.solve({ ...high, ones }, 'HIGH')(node),
        }),
      ];
    }),
  );
}

function payoffOf(
  network: InputNetwork,
  set: ReadonlySet<string>,
  origins: ReadonlySet<string>,
  unknownCounts: boolean,
): Payoff {
  const ones = new Set<number>();
  const zeros = new Set<number>();
  const residuals = new Set<number>();
  network.ids.forEach((id, node) => {
    if (set.has(id)) ones.add(node);
    else if (origins.has(id)) zeros.add(node);
    else if (unknownCounts) residuals.add(node);
  });
  return { ones, zeros, residuals };
}
