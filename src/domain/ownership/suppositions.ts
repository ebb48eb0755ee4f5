import type { Direction } from './control-stakes.js';
import { columnFrom, exactly, holdingOf, type HoldingColumn } from './holding-column.js';
import type { OwnershipCase } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';

export type ColumnKind = 'shares' | 'shareholdings' | 'votes' | 'boards';

/**
 * The case if a share were known to be at an end of its interval, as far as other shares leave room. An
 * exclusive end is no value of the share: the nearest millionth of a percent inside is.
 */
export function supposingShare(
  asked: OwnershipCase,
  kind: ColumnKind,
  asset: number,
  owner: number,
  end: 'low' | 'high',
): OwnershipCase {
  const column = asked.index[kind][asset]!;
  const holding = holdingOf(column, owner);
  if (!holding || holding.low === holding.high) return asked;
  const low = holding.lowInclusive ? holding.low : holding.low + 1;
  const high = holding.highInclusive ? holding.high : holding.high - 1;
  const fixed = exactly(holding, end === 'low' ? Math.min(low, holding.high) : Math.max(high, holding.low));
  const holdings = column.holdings.map((other) => (other.owner === owner ? fixed : other));
  return { ...asked, index: withColumn(asked.index, kind, columnFrom(asset, holdings, column.complete)) };
}

/** The case if a party were known to direct an asset, or known not to. */
export function supposingDirection(asked: OwnershipCase, direction: Direction, directs: boolean): OwnershipCase {
  const { index } = asked;
  const directions = index.directions.with(
    direction.asset,
    index.directions[direction.asset]!.flatMap((other) =>
      other.stake !== direction.stake ? [other] : directs ? [{ ...other, certain: true }] : [],
    ),
  );
  return { ...asked, index: { ...index, directions } };
}

export const supposingResidual = (asked: OwnershipCase, asset: number, covered: boolean): OwnershipCase => ({
  ...asked,
  residualIs: new Map(asked.residualIs).set(asset, covered),
});

/** The case if a node whose owners a limit cut off were known to be covered, or another's, as a whole. */
export function supposingCut(asked: OwnershipCase, node: number, covered: boolean): OwnershipCase {
  const { index } = asked;
  const known = {
    ...index,
    truncated: index.truncated.with(node, false),
    cuts: index.cuts.filter((cut) => cut !== node),
    outside: index.outside.with(node, true),
  };
  return supposingParty(supposingResidual({ ...asked, index: known }, node, covered), node, covered);
}

export const supposingParty = (asked: OwnershipCase, party: number, covered: boolean): OwnershipCase => ({
  ...asked,
  partyIs: new Map(asked.partyIs).set(party, covered),
});

function withColumn(index: OwnershipIndex, kind: ColumnKind, column: HoldingColumn): OwnershipIndex {
  const replaced = index[kind].with(column.asset, column);
  // Where an asset has no voting rights its shares vote: both are one column.
  return kind === 'shares' && index.votes[column.asset] === index.shares[column.asset]
    ? { ...index, shares: replaced, votes: index.votes.with(column.asset, column) }
    : { ...index, [kind]: replaced };
}
