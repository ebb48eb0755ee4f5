import type { Holding, HoldingColumn } from './holding-column.js';
import type { OwnershipIndex } from './ownership-graph.js';

/** An index in which the exclusive ends of some assets' shares are pulled in by a millionth of a percent. */
export function withPulledInEnds(index: OwnershipIndex, assets: readonly number[]): OwnershipIndex {
  const shares = [...index.shares];
  for (const asset of assets) shares[asset] = pulledIn(shares[asset]!);
  return { ...index, shares };
}

/** An index in which those of all columns are; columns that were one stay one. */
export function withAllEndsPulledIn(index: OwnershipIndex): OwnershipIndex {
  const made = new Map<HoldingColumn, HoldingColumn>();
  const inside = (column: HoldingColumn): HoldingColumn => {
    let known = made.get(column);
    if (!known) made.set(column, (known = pulledIn(column)));
    return known;
  };
  return {
    ...index,
    shares: index.shares.map(inside),
    votes: index.votes.map(inside),
    boards: index.boards.map(inside),
  };
}

/** A column with its exclusive ends pulled in, as far as they stay admissible together. */
export function pulledIn(column: HoldingColumn): HoldingColumn {
  if (column.holdings.every(isClosed)) return column;
  const holdings = column.holdings.map((holding) => {
    const low = holding.lowInclusive ? holding.low : Math.min(holding.low + 1, holding.high);
    const high = holding.highInclusive ? holding.high : Math.max(holding.high - 1, low);
    return { ...holding, low, high };
  });
  const lows = holdings.reduce((sum, { low }) => sum + low, 0);
  const highs = holdings.reduce((sum, { high }) => sum + high, 0);
  const admissible = lows <= column.whole && (!column.complete || highs >= column.whole);
  return admissible ? { ...column, holdings, lows, highs } : column;
}

const isClosed = ({ low, high, lowInclusive, highInclusive }: Holding): boolean =>
  low === high || (lowInclusive && highInclusive);
