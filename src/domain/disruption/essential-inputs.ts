import type { DependencySet } from '../dependency/dependency.js';
import { inputNetwork, type InputNetwork, type InputShare } from '../dependency/input-network.js';
import { extremeSplit, type Bound } from '../ownership/extreme-split.js';
import { percentInterval, type Interval } from '../ownership/percent.js';
import { stronglyConnected } from '../ownership/strongly-connected.js';

/** An input share of one material: what a source says of nickel says nothing of cobalt. */
export interface MaterialInput extends InputShare {
  readonly material: string;
}

/**
 * What some nodes lose when a set of suppliers stops, where materials cannot stand in for each other:
 * output is held down by the scarcest input (the fixed proportions of W. Leontief: The structure of
 * American economy, 1941). So the loss is 1 on the set, 0 on origins, else the largest, over materials,
 * of the sum of share of input x loss of the supplier: the least solution where supply loops. Unknown
 * input counts 0 in the lower and 1 in the upper bound. With one material it is the dependency.
 */
export function lossOfEssentialInputs(
  inputs: readonly MaterialInput[],
  stopped: DependencySet,
  origins: ReadonlySet<string>,
  targets: readonly string[],
  cut: ReadonlySet<string> = new Set(),
  complete: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Interval> {
  const nodes = new Set([...targets, ...inputs.flatMap(({ from, to }) => [from, to])]);
  const materials = [...new Set(inputs.map(({ material }) => material))];
  const networks = materials.map((material) =>
    inputNetwork(
      inputs.filter((input) => input.material === material),
      nodes,
      cut,
      complete,
    ),
  );
  // One that takes nothing of any material needs a column too: of nothing known.
  const plain = networks[0] ?? inputNetwork([], nodes, cut);
  const solved = (bound: Bound): Float64Array =>
    solve(
      plain,
      networks.length === 0 ? [plain] : networks,
      bound === 'LOW' ? stopped.certain : stopped.possible,
      origins,
      bound,
    );
  const low = solved('LOW');
  const high = solved('HIGH');
  return new Map(
    targets.map((id) => {
      const node = plain.numberOf.get(id)!;
      return [id, percentInterval({ low: low[node]!, high: high[node]! })];
    }),
  );
}

const SWEEPS = 5000;
const SETTLED = 1e-15;

function solve(
  { ids, truncated }: InputNetwork,
  networks: readonly InputNetwork[],
  stopped: ReadonlySet<string>,
  origins: ReadonlySet<string>,
  bound: Bound,
): Float64Array {
  const unknown = bound === 'HIGH' ? 1 : 0;
  const loss = new Float64Array(ids.length);
  const fixed = ids.map((id, node) =>
    stopped.has(id) ? 1 : origins.has(id) ? 0 : truncated[node] === true ? unknown : null,
  );
  const columns = ids.map((_, node) =>
    networks.map(({ shares }) => shares[node]!).filter(({ holdings }) => holdings.length > 0),
  );
  const next = (node: number, of: Float64Array): number =>
    fixed[node] ??
    (columns[node]!.length === 0
      ? unknown
      : Math.max(...columns[node]!.map((column) => extremeSplit(column, of, unknown, bound))));
  const suppliers = (node: number): number[] =>
    fixed[node] === null ? columns[node]!.flatMap(({ holdings }) => holdings.map(({ owner }) => owner)) : [];
  for (const members of stronglyConnected(ids.length, suppliers)) {
    if (members.length === 1 && !suppliers(members[0]!).includes(members[0]!)) {
      loss[members[0]!] = next(members[0]!, loss);
      continue;
    }
    for (let sweep = 0, change = 1; sweep < SWEEPS && change > SETTLED; sweep += 1) {
      change = 0;
      for (const node of members) {
        const value = next(node, loss);
        change = Math.max(change, value - loss[node]!);
        loss[node] = value;
      }
    }
    if (bound === 'HIGH') raise(members, loss, next);
  }
  return loss;
}

/**
 * Sweeps come near a least solution from below. Raised values that the recursion does not raise further
 * are at or above it (B. Knaster, A. Tarski), so they are a sound upper bound; 1 always is one.
 */
function raise(members: readonly number[], loss: Float64Array, next: (node: number, of: Float64Array) => number): void {
  for (let margin = 1e-13; ; margin = margin < 1e-2 ? margin * 10 : 1) {
    const raised = loss.slice();
    for (const node of members) raised[node] = Math.min(1, loss[node]! + margin);
    if (margin < 1 && !members.every((node) => next(node, raised) <= raised[node]! + 1e-16)) continue;
    for (const node of members) loss[node] = raised[node]!;
    return;
  }
}
