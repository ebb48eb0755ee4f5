import { compareText } from '../values/order.js';
import type { SupplyStep } from './supply-step.js';

export interface SupplyChain {
  readonly steps: readonly SupplyStep[];
  /** A chain is as strong as its weakest step. */
  readonly strength: 'DOCUMENTED' | 'INFERRED';
}

interface Walk {
  readonly node: string;
  readonly step: SupplyStep | null;
  readonly before: Walk | null;
  readonly inferred: number;
  readonly length: number;
}

/** Downstream chains go from supplier to receiver, upstream ones the other way; both are told in the order of flow. */
export type Flow = 'DOWNSTREAM' | 'UPSTREAM';

/**
 * The k best chains out of a node, or into it, best supported first: fewest inferred steps, then longest told, then
 * by id. A best-first search in which each node is extended at most k times, so the work is bounded by
 * k times the edges however many paths there are (the walk-count bound of k-shortest-path searches).
 * A chain ends where nothing leads on, at a country, or at `maxLength`; it passes no node twice.
 */
export function bestChains(
  start: string,
  stepsAt: ReadonlyMap<string, readonly SupplyStep[]>,
  k: number,
  maxLength: number,
  flow: Flow = 'DOWNSTREAM',
): SupplyChain[] {
  const ahead = flow === 'DOWNSTREAM' ? 'to' : 'from';
  const ended: Walk[] = [];
  const extended = new Map<string, number>();
  let level: Walk[] = [{ node: start, step: null, before: null, inferred: 0, length: 0 }];
  while (level.length > 0) {
    const next: Walk[] = [];
    for (const walk of level.sort(byWorth)) {
      const times = extended.get(walk.node) ?? 0;
      if (times >= k) continue;
      extended.set(walk.node, times + 1);
      const onward =
        isSink(walk) || walk.length >= maxLength
          ? []
          : (stepsAt.get(walk.node) ?? []).filter((step) => !passes(walk, step[ahead]));
      if (onward.length === 0 && walk.step !== null) ended.push(walk);
      const taken = new Set<string>();
      for (const step of [...onward].sort(byStepWorth)) {
        // Two statements of one step are one step of the chain: the better known one is told.
        if (taken.has(step[ahead])) continue;
        taken.add(step[ahead]);
        next.push({
          node: step[ahead],
          step,
          before: walk,
          inferred: walk.inferred + (step.known === 'INFERRED' ? 1 : 0),
          length: walk.length + 1,
        });
      }
    }
    level = next;
  }
  return ended
    .sort(byWorth)
    .slice(0, k)
    .map((walk) => chainOf(walk, flow));
}

const isSink = (walk: Walk): boolean => walk.step !== null && walk.node.startsWith('country:');

function passes(walk: Walk, node: string): boolean {
  for (let at: Walk | null = walk; at !== null; at = at.before) if (at.node === node) return true;
  return false;
}

const byStepWorth = (a: SupplyStep, b: SupplyStep): number =>
  (a.known === b.known ? 0 : a.known === 'DOCUMENTED' ? -1 : 1) || compareText(a.id, b.id);

const byWorth = (a: Walk, b: Walk): number =>
  a.inferred - b.inferred || b.length - a.length || compareText(trace(a), trace(b));

const trace = (walk: Walk): string =>
  stepsOf(walk)
    .map((step) => step.id)
    .join(' ');

function stepsOf(walk: Walk): SupplyStep[] {
  const steps: SupplyStep[] = [];
  for (let at: Walk | null = walk; at?.step; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function chainOf(walk: Walk, flow: Flow): SupplyChain {
  const steps = stepsOf(walk);
  return {
    steps: flow === 'DOWNSTREAM' ? steps : steps.reverse(),
    strength: walk.inferred === 0 ? 'DOCUMENTED' : 'INFERRED',
  };
}
