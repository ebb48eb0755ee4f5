import type { StakeEdge } from '../graph/edge.js';
import { compareText } from '../values/order.js';
import { percentText, shareText } from '../values/share.js';
import { ancestry, holders } from './ancestry.js';
import type { HoldingColumn } from './holding-column.js';
import { indirectClaims } from './indirect-claims.js';
import type { Component, OwnershipIndex } from './ownership-graph.js';
import type { OwnershipWarning, OwnershipWarningCode } from './ownership-warning.js';
import { intervalText, percentInterval } from './percent.js';
import { madeOnce } from '../values/made-once.js';

/** What to know before relying on anything computed from the stakes above an asset; sorted. */
export const warningsAbove = (index: OwnershipIndex, asset: number): readonly OwnershipWarning[] =>
  warningsFrom(index, [asset]);

/** {@link warningsAbove} for several assets together, each warning once. */
export const warningsAboveAll = (index: OwnershipIndex, assets: readonly string[]): readonly OwnershipWarning[] =>
  warningsFrom(
    index,
    assets.map((id) => index.numberOf.get(id)).filter((asset) => asset !== undefined),
  );

function warningsFrom(index: OwnershipIndex, assets: readonly number[]): readonly OwnershipWarning[] {
  const known = warningsOf(index);
  if (known.size === 0) return [];
  const above = ancestry(assets, (node) => holders(index, node));
  const warnings = new Set(above.flatMap((node) => known.get(node) ?? []));
  return [...warnings].sort((a, b) => compareText(a.code, b.code) || compareText(a.asset, b.asset));
}

const warningsOf = madeOnce(warningsByNode);

/** The warnings of every node that has any; that of a loop is one, with all its nodes. */
function warningsByNode(index: OwnershipIndex): ReadonlyMap<number, readonly OwnershipWarning[]> {
  const byNode = new Map<number, OwnershipWarning[]>();
  const add = (node: number, warnings: readonly OwnershipWarning[]): void => {
    if (warnings.length > 0) byNode.set(node, [...(byNode.get(node) ?? []), ...warnings]);
  };
  index.ids.forEach((_, node) => {
    add(node, excess(index, index.shares[node]!, 'shares'));
    if (index.votes[node] !== index.shares[node]) add(node, excess(index, index.votes[node]!, 'voting rights'));
    add(node, excess(index, index.boards[node]!, 'board seats'));
    add(node, cut(index, node));
    add(node, mismatches(index, node));
  });
  for (const component of index.components) {
    const warnings = closedLoop(index, component);
    for (const node of component.nodes) add(node, warnings);
  }
  return byNode;
}

export function warning(
  code: OwnershipWarningCode,
  asset: string,
  stakes: readonly StakeEdge[],
  message: string,
): OwnershipWarning {
  return {
    code,
    asset,
    stakes: [...new Set(stakes.map(({ id }) => id))].sort(compareText),
    claims: [...new Set(stakes.flatMap(({ claims }) => claims))].sort(compareText),
    message,
  };
}

function excess(index: OwnershipIndex, column: HoldingColumn, what: string): OwnershipWarning[] {
  if (column.excess === 'NONE') return [];
  const asset = index.ids[column.asset]!;
  const stakes = column.holdings.flatMap((holding) => holding.stakes);
  const sum = stakes.reduce((total, { share }) => total + (share?.low ?? 0), 0);
  return column.excess === 'ROUNDED'
    ? [
        warning(
          'ROUNDED',
          asset,
          stakes,
          `The recorded ${what} of ${asset} add up to ${percentText(sum)} % or more; they were divided by their sum.`,
        ),
      ]
    : [
        warning(
          'OVER_100',
          asset,
          stakes,
          `The recorded ${what} of ${asset} add up to ${percentText(sum)} %, so not all can be true; their low ends count as 0.`,
        ),
      ];
}

function cut(index: OwnershipIndex, node: number): OwnershipWarning[] {
  if (!index.truncated[node]) return [];
  const asset = index.ids[node]!;
  return [warning('TRUNCATED', asset, [], `A limit cut the owners of ${asset}; what lies above it counts as unknown.`)];
}

function mismatches(index: OwnershipIndex, node: number): OwnershipWarning[] {
  return indirectClaims(index, node)
    .filter(({ agrees }) => !agrees)
    .map(({ stake, computed }) =>
      warning(
        'INDIRECT_MISMATCH',
        stake.to,
        [stake],
        `${stake.from} is stated to hold ${stake.share ? shareText(stake.share) : 'a part'} of ${stake.to} indirectly, but the recorded chains give ${intervalText(percentInterval(computed))}.`,
      ),
    );
}

/** Firms that certainly own each other to 100 %: whoever is behind them is not recorded. */
function closedLoop(index: OwnershipIndex, component: Component): OwnershipWarning[] {
  if (!component.cyclic) return [];
  const members = new Set(component.nodes);
  for (let shrank = true; shrank;) {
    shrank = false;
    for (const node of members) {
      const column = index.shares[node]!;
      const inside = column.holdings.reduce((sum, { owner, low }) => sum + (members.has(owner) ? low : 0), 0);
      if (inside >= column.whole) continue;
      members.delete(node);
      shrank = true;
    }
  }
  if (members.size === 0) return [];
  const ids = [...members].map((node) => index.ids[node]!);
  const stakes = [...members].flatMap((node) =>
    index.shares[node]!.holdings.filter(({ owner }) => members.has(owner)).flatMap((holding) => holding.stakes),
  );
  return [
    warning(
      'CLOSED_LOOP',
      ids[0]!,
      stakes,
      `${ids.join(', ')} own each other completely; no owner outside is recorded.`,
    ),
  ];
}
