import type { GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { mineralsOf } from '../../domain/supply/products.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

export interface AmountQuestion {
  readonly property: 'CAPACITY' | 'PRODUCTION' | 'SHARE';
  /** Only amounts of this mineral or a product of it; null for any. */
  readonly mineral: string | null;
  readonly asOf: IsoDate;
}

/**
 * The latest number observed of each thing by the date, one for each product, unit and basis it is stated in:
 * what is measured differently does not replace each other. Plans and weak statements do not count.
 */
export async function latestAmounts(
  snapshot: Snapshot,
  ids: readonly string[],
  question: AmountQuestion,
): Promise<{
  readonly amounts: ReadonlyMap<string, readonly ObservationNode[]>;
  readonly nodes: ReadonlyMap<string, GraphNode>;
}> {
  if (ids.length === 0) return { amounts: new Map(), nodes: new Map() };
  const about = await snapshot.edges(ids, { kind: 'ABOUT', direction: 'in' });
  const found = await snapshot.nodes([...about.values()].flatMap((edges) => edges.map(({ from }) => from)));
  const standing = found.filter(
    (node): node is ObservationNode =>
      node?.kind === 'Observation' &&
      node.property === question.property &&
      node.value !== null &&
      node.validFrom <= question.asOf &&
      node.status === 'CURRENT' &&
      !node.unconfirmed,
  );
  const products = await snapshot.nodes([...new Set(standing.flatMap(({ of }) => of ?? []))].sort());
  const nodes = new Map(products.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  const latest = new Map<string, ObservationNode>();
  for (const observation of standing.sort(newestFirst)) {
    const { mineral } = question;
    if (mineral !== null && !mineralsOf(nodes, observation.of).includes(mineral)) continue;
    const key = [observation.subject, observation.of, observation.unit, observation.basis].join(' ');
    if (!latest.has(key)) latest.set(key, observation);
  }
  const amounts = new Map<string, ObservationNode[]>();
  for (const observation of latest.values())
    amounts.set(observation.subject, [...(amounts.get(observation.subject) ?? []), observation]);
  return { amounts, nodes };
}

const newestFirst = (a: ObservationNode, b: ObservationNode): number =>
  compareText(b.validFrom, a.validFrom) || compareText(a.id, b.id);

/** A unit with what is weighed, as one key: amounts under different keys are never added. */
export const measureKey = ({ unit, basis }: { readonly unit: string | null; readonly basis: string | null }): string =>
  `${unit ?? ''} ${basis ?? 'UNSTATED'}`;

/** The measure in which most things are stated; by name where several are. */
export function commonest(amounts: Iterable<readonly ObservationNode[]>): string | null {
  const counts = new Map<string, number>();
  for (const list of amounts)
    for (const key of new Set(list.map(measureKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}
