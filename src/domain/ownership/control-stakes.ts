import type { StakeEdge } from '../graph/edge.js';
import type { HoldingColumn } from './holding-column.js';

/** A statement that the holder directs an asset whatever its shares; `certain` where it says DIRECTING. */
export interface Direction {
  readonly holder: number;
  readonly asset: number;
  readonly certain: boolean;
  readonly stake: StakeEdge;
}

/** CONTRACTUAL and LEGAL control by asset. A veto (a golden share) is no control; where nothing is stated it may be. */
export function directionsOf(
  stakes: readonly StakeEdge[],
  numberOf: ReadonlyMap<string, number>,
  truncated: readonly boolean[],
): readonly (readonly Direction[])[] {
  const directions: Direction[][] = truncated.map(() => []);
  for (const stake of stakes) {
    if (stake.interest !== 'CONTRACTUAL_CONTROL' && stake.interest !== 'LEGAL_CONTROL') continue;
    const asset = numberOf.get(stake.to)!;
    if (stake.control === 'VETO' || truncated[asset]) continue;
    const holder = numberOf.get(stake.from)!;
    directions[asset]!.push({ holder, asset, certain: stake.control === 'DIRECTING', stake });
  }
  return directions;
}

/** For each party the assets in which it has votes or seats, or which it may direct. */
export function heldAssets(
  votes: readonly HoldingColumn[],
  boards: readonly HoldingColumn[],
  directions: readonly (readonly Direction[])[],
): readonly (readonly number[])[] {
  const held: number[][] = votes.map(() => []);
  const add = (holder: number, asset: number): void => {
    const assets = held[holder]!;
    if (assets[assets.length - 1] !== asset) assets.push(asset);
  };
  for (let asset = 0; asset < votes.length; asset += 1) {
    for (const { owner } of votes[asset]!.holdings) add(owner, asset);
    for (const { owner } of boards[asset]!.holdings) add(owner, asset);
    for (const { holder } of directions[asset]!) add(holder, asset);
  }
  return held;
}
