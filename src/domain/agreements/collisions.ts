import type { GraphNode, NodeOf } from '../graph/node.js';
import { mineralsOf } from '../supply/products.js';
import { compareText } from '../values/order.js';
import { readDate, type IsoDate } from '../values/partial-date.js';

/** Whether a measure is in force on a date: it has begun, has not ended, and is neither a plan nor called off. */
export function inForceOn(measure: NodeOf<'Measure'>, date: IsoDate): boolean {
  if (measure.status !== null && measure.status !== 'CURRENT') return false;
  const from = measure.from === null ? null : readDate(measure.from);
  const until = measure.until === null ? null : readDate(measure.until);
  return (from === null || from.earliest <= date) && (until === null || date < until.end);
}

/** A measure or commitment with the products and minerals it covers; empty where no source says. */
export interface Covering<N> {
  readonly node: N;
  readonly covers: readonly string[];
}

export interface Collision {
  readonly measure: string;
  readonly provision: string;
  /** The minerals that both touch; empty where it is not stated what one of them covers. */
  readonly minerals: readonly string[];
  /** COVERED: both name what they cover, and it meets. OPEN: one of them does not say. */
  readonly certainty: 'COVERED' | 'OPEN';
}

/** Measures that hold goods back at the border; a tariff makes them dearer and is not one. */
const HOLDING_BACK: ReadonlySet<string | null> = new Set(['BAN', 'QUOTA', 'LICENCE', 'MORATORIUM']);

/**
 * Where a measure in force meets a commitment about export restrictions of the same country, over the same
 * mineral or product. It says where to look, not that the commitment is broken: wordings, exceptions and
 * destinations are for a reader of both. Sorted by measure and provision.
 */
export function collisionsBetween(
  measures: readonly Covering<NodeOf<'Measure'>>[],
  provisions: readonly Covering<NodeOf<'Provision'>>[],
  nodes: ReadonlyMap<string, GraphNode>,
): Collision[] {
  const collisions: Collision[] = [];
  for (const measure of measures) {
    if (!HOLDING_BACK.has(measure.node.type)) continue;
    for (const provision of provisions) {
      if (provision.node.type !== 'EXPORT_RESTRICTION' || provision.node.absent === true) continue;
      if (!provision.node.by.includes(measure.node.imposedBy)) continue;
      const open = measure.covers.length === 0 || provision.covers.length === 0;
      const minerals = shared(measure.covers, provision.covers, nodes);
      if (!open && minerals.length === 0) continue;
      collisions.push({
        measure: measure.node.id,
        provision: provision.node.id,
        minerals,
        certainty: open ? 'OPEN' : 'COVERED',
      });
    }
  }
  return collisions.sort((a, b) => compareText(a.measure, b.measure) || compareText(a.provision, b.provision));
}

/** The minerals over which two lists of products and minerals meet: two different products do not. */
function shared(a: readonly string[], b: readonly string[], nodes: ReadonlyMap<string, GraphNode>): string[] {
  const minerals = new Set<string>();
  for (const one of a) {
    for (const other of b) {
      const bothProducts = nodes.get(one)?.kind === 'Product' && nodes.get(other)?.kind === 'Product';
      if (bothProducts && one !== other) continue;
      for (const mineral of mineralsOf(nodes, one))
        if (mineralsOf(nodes, other).includes(mineral)) minerals.add(mineral);
    }
  }
  return [...minerals].sort(compareText);
}
