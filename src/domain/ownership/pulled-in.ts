import type { Holding, HoldingColumn } from './holding-column.js';
import type { OwnershipIndex } from './ownership-graph.js';

/** An index in which the exclusive ends of some assets' shares are pulled in by a millionth of a percent. */
export function withPulledInEnds(index: OwnershipIndex, assets: readonly number[]): OwnershipIndex {
  const shares = [...index.shares];
  for (const asset of assets) shares[asset] = pulledIn(shares[asset]!);
  return { ...index, shares };
}

function pulledIn(column: HoldingColumn): HoldingColumn {
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
