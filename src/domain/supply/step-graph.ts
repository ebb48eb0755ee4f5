import { append } from '../values/multimap.js';
import type { Flow } from './best-chains.js';
import type { SupplyStep } from './supply-step.js';

/** Steps by the node they leave and by the node they enter. */
export class StepGraph {
  readonly from = new Map<string, SupplyStep[]>();
  readonly to = new Map<string, SupplyStep[]>();

  constructor(readonly steps: readonly SupplyStep[]) {
    for (const step of steps) {
      append(this.from, step.from, step);
      append(this.to, step.to, step);
    }
  }

  /** The steps that go on from a node in a direction. */
  onward(node: string, flow: Flow): readonly SupplyStep[] {
    return (flow === 'DOWNSTREAM' ? this.from : this.to).get(node) ?? [];
  }
}

/** What is reached from some nodes: each node and step once. */
export interface ReachedSteps {
  readonly nodes: readonly string[];
  readonly steps: readonly SupplyStep[];
  /** Nodes at the longest distance that have further steps. */
  readonly truncated: readonly string[];
}

export const isCountry = (id: string): boolean => id.startsWith('country:');

/**
 * Everything within `depth` steps of some nodes, by breadth-first search. A country is reached and not
 * passed, unless the search starts there: what it exports is not what it imported. Sorted by id.
 */
export function reachedSteps(graph: StepGraph, starts: readonly string[], flow: Flow, depth: number): ReachedSteps {
  const ahead = flow === 'DOWNSTREAM' ? 'to' : 'from';
  const nodes = new Set(starts);
  const steps = new Map<string, SupplyStep>();
  let frontier = [...starts];
  for (let level = 0; level < depth && frontier.length > 0; level += 1) {
    const next: string[] = [];
    for (const node of frontier) {
      if (level > 0 && isCountry(node)) continue;
      for (const step of graph.onward(node, flow)) {
        steps.set(step.id, step);
        if (nodes.has(step[ahead])) continue;
        nodes.add(step[ahead]);
        next.push(step[ahead]);
      }
    }
    frontier = next;
  }
  const goesOn = (node: string): boolean => !isCountry(node) && graph.onward(node, flow).length > 0;
  return {
    nodes: [...nodes].sort(),
    steps: [...steps.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    truncated: frontier.filter((node) => depth > 0 && goesOn(node)).sort(),
  };
}
