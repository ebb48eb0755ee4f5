import type { SupplyChain } from './best-chains.js';
import { compareText } from '../values/order.js';
import { isCountry, type StepGraph } from './step-graph.js';
import type { SupplyStep } from './supply-step.js';

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** Nodes that a path must pass, in any order; at most `VIA_AT_MOST`. */
  readonly via: readonly string[];
  readonly maxLength: number;
  readonly k: number;
}

export interface FoundPaths {
  /** Best first: fewest inferred steps, then shortest, then by the ids of the steps. */
  readonly paths: readonly SupplyChain[];
  /** Every step that lies on some walk between the two within the length, past all of `via`; by id. */
  readonly steps: readonly SupplyStep[];
  /** False where further paths exist, or may: more than k were found, or a node was passed k times. */
  readonly complete: boolean;
}

export const VIA_AT_MOST = 4;

/** Where a walk stands: at a node, with some of `via` passed, one bit each. */
interface Walk {
  readonly node: string;
  readonly passed: number;
  readonly step: SupplyStep | null;
  readonly before: Walk | null;
}

/**
 * The k best paths between two nodes. Walks are extended in order of inferred steps, then length, each
 * state at most k times, and only where the goal is still within reach, so the work is bounded by
 * k x edges however many paths there are (the counting argument of D. Eppstein: Finding the k shortest
 * paths, SIAM Journal on Computing 28 (1998), without its data structures). A path passes no node twice
 * and no country on its way.
 */
export function bestPaths(graph: StepGraph, question: PathQuestion): FoundPaths {
  const { from, to, via, maxLength, k } = question;
  const bits = new Map(via.map((node, bit) => [node, 1 << bit]));
  const all = (1 << via.length) - 1;
  const passing = (node: string, passed: number): number => passed | (bits.get(node) ?? 0);
  const start: Walk = { node: from, passed: passing(from, 0), step: null, before: null };
  const usable = (step: SupplyStep): boolean => passable(step, from, to);
  const ahead = distances(start, maxLength, ({ node, passed }) =>
    (graph.from.get(node) ?? []).filter(usable).map((step) => ({ node: step.to, passed: passing(step.to, passed) })),
  );
  const behind = distances({ node: to, passed: all }, maxLength, ({ node, passed }) => {
    const bit = bits.get(node) ?? 0;
    const before = bit === 0 ? [passed] : [passed, passed & ~bit];
    return (graph.to.get(node) ?? [])
      .filter(usable)
      .flatMap((step) => before.map((had) => ({ node: step.from, passed: had })));
  });
  const left = (node: string, passed: number): number => behind.get(key(node, passed)) ?? Infinity;

  const steps = new Map<string, SupplyStep>();
  for (const step of graph.steps) {
    if (!usable(step)) continue;
    for (let passed = 0; passed <= all; passed += 1) {
      const before = ahead.get(key(step.from, passed));
      if (before === undefined) continue;
      if (before + 1 + left(step.to, passing(step.to, passed)) <= maxLength) steps.set(step.id, step);
    }
  }

  const paths: SupplyChain[] = [];
  const extended = new Map<string, number>();
  let complete = true;
  let level: Walk[][] = [[start]];
  for (let inferred = 0; inferred <= maxLength && paths.length <= k; inferred += 1) {
    const worse: Walk[][] = [];
    for (let length = 0; length <= maxLength; length += 1) {
      for (const walk of level[length] ?? []) {
        if (walk.node === to && walk.passed === all && walk.step !== null) {
          paths.push({ steps: stepsOf(walk), strength: inferred === 0 ? 'DOCUMENTED' : 'INFERRED' });
          continue;
        }
        const state = key(walk.node, walk.passed);
        const times = extended.get(state) ?? 0;
        if (times > k) {
          complete = false;
          continue;
        }
        extended.set(state, times + 1);
        const taken = new Set<string>();
        for (const step of sorted(graph.from.get(walk.node) ?? [])) {
          const passed = passing(step.to, walk.passed);
          if (!steps.has(step.id) || length + 1 + left(step.to, passed) > maxLength) continue;
          if (taken.has(step.to) || visits(walk, step.to)) continue;
          taken.add(step.to);
          const next: Walk = { node: step.to, passed, step, before: walk };
          ((step.known === 'DOCUMENTED' ? level : worse)[length + 1] ??= []).push(next);
        }
      }
    }
    level = worse;
  }
  return {
    paths: paths.slice(0, k),
    steps: [...steps.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    complete: complete && paths.length <= k,
  };
}

const key = (node: string, passed: number): string => `${passed} ${node}`;

/** Nothing leads on from a country but at the start, and a path ends where it arrives. */
const passable = (step: SupplyStep, from: string, to: string): boolean =>
  step.from !== to && step.to !== from && (step.from === from || !isCountry(step.from));

type State = { readonly node: string; readonly passed: number };

/** The least number of steps between a start and every state, in either direction. */
function distances(start: State, depth: number, next: (state: State) => Iterable<State>): Map<string, number> {
  const found = new Map([[key(start.node, start.passed), 0]]);
  let frontier: State[] = [start];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const reached: State[] = [];
    for (const state of frontier) {
      for (const other of next(state)) {
        const id = key(other.node, other.passed);
        if (found.has(id)) continue;
        found.set(id, level);
        reached.push(other);
      }
    }
    frontier = reached;
  }
  return found;
}

function visits(walk: Walk, node: string): boolean {
  for (let at: Walk | null = walk; at !== null; at = at.before) if (at.node === node) return true;
  return false;
}

function stepsOf(walk: Walk): SupplyStep[] {
  const steps: SupplyStep[] = [];
  for (let at: Walk | null = walk; at?.step; at = at.before) steps.push(at.step);
  return steps.reverse();
}

/** Of two statements of one step the better known one is told. */
const sorted = (steps: readonly SupplyStep[]): SupplyStep[] =>
  [...steps].sort((a, b) => (a.known === b.known ? 0 : a.known === 'DOCUMENTED' ? -1 : 1) || compareText(a.id, b.id));
