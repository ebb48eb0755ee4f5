import { heldBy, holdersAbove, type AggregateDecision } from './aggregate.js';
import { passes } from './covered-sum.js';
import type { OwnershipCase } from './ownership-case.js';
import type { OwnershipWarning } from './ownership-warning.js';
import { warning } from './warnings-above.js';

/**
 * SELF_SUPPORTING_LOOP: firms that would be covered if they were covered already, and are not, because what covered
 * parties hold of them from outside does not suffice. Only the greatest fixed point covers them; the rule takes the
 * least. Loops in which no covered party holds anything are nobody's concern and are not named.
 */
export function selfSupportingLoop(asked: OwnershipCase, { possible }: AggregateDecision): OwnershipWarning[] {
  const { index, asset, rule, threshold } = asked;
  const above = holdersAbove(asked);
  if (possible.has(asset) || !above.some((node) => index.components[index.componentOf[node]!]!.cyclic)) return [];
  const loop = new Set(below(asked, above, possible));
  const all = new Set([...possible, ...loop]);
  for (let shrank = true; shrank;) {
    shrank = false;
    // From the owners down, so that a chain falls in one pass.
    for (const node of [...loop].reverse()) {
      if (passes(heldBy(asked, node, all), index.shareholdings[node]!, threshold, rule.comparator).possibly) continue;
      loop.delete(node);
      all.delete(node);
      shrank = true;
    }
  }
  if (!loop.has(asset)) return [];
  const stakes = [...loop].flatMap((node) =>
    index.shareholdings[node]!.holdings.filter(({ owner }) => loop.has(owner)).flatMap((holding) => holding.stakes),
  );
  const names = [...loop].sort((a, b) => a - b).map((node) => index.ids[node]!);
  return [
    warning(
      'SELF_SUPPORTING_LOOP',
      index.ids[asset]!,
      stakes,
      `${names.join(', ')} would be covered if they counted as covered to begin with; what ${asked.label} holds from outside does not make them so.`,
    ),
  ];
}

/** What some parties hold anything of, directly or through others, in the order given; without themselves. */
function below({ index }: OwnershipCase, above: readonly number[], parties: ReadonlySet<number>): number[] {
  const reached = new Set<number>();
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (let at = above.length - 1; at >= 0; at -= 1) {
      const node = above[at]!;
      if (parties.has(node) || reached.has(node)) continue;
      if (index.shareholdings[node]!.holdings.some(({ owner }) => parties.has(owner) || reached.has(owner))) {
        reached.add(node);
      }
    }
  }
  return above.filter((node) => reached.has(node));
}
