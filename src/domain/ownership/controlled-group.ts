import { holdingOf, type HoldingColumn } from './holding-column.js';
import { addVotes, certainlyMajority, noVotes, possiblyMajority, type GroupVotes } from './majority.js';
import type { OwnershipIndex } from './ownership-graph.js';

/** What counts as control of one more asset by a group of parties. */
export interface ControlTest {
  /** CERTAIN: whatever the shares are inside their intervals; POSSIBLE: for some of them. */
  readonly mode: 'CERTAIN' | 'POSSIBLE';
  /** Assets whose residual votes the group may hold; asked only when POSSIBLE. */
  readonly residual?: (asset: number) => boolean;
}

/**
 * Everything that some parties together control: the least fixed point that starts from them and adds
 * each asset in which the group has more than half of the votes or of the seats, or which a member
 * directs. The company control problem of S. Ceri, G. Gottlob, L. Tanca: Logic Programming and Databases
 * (1990), on intervals. In the order in which they were added; O(stakes of the group).
 */
export function controlledGroup(
  index: OwnershipIndex,
  starts: Iterable<number>,
  { mode, residual = () => false }: ControlTest,
): ReadonlySet<number> {
  const group = new Set(starts);
  const waiting = [...group];
  const votes = new Map<number, GroupVotes>();
  const seats = new Map<number, GroupVotes>();

  const majority = (column: HoldingColumn, has: GroupVotes, mayHoldRest: boolean): boolean =>
    mode === 'CERTAIN' ? certainlyMajority(column, has) : possiblyMajority(column, has, mayHoldRest);

  for (let at = 0; at < waiting.length; at += 1) {
    const member = waiting[at]!;
    for (const asset of index.held[member]!) {
      if (asset === member) continue;
      const ballots = counted(votes, asset, index.votes[asset]!, member);
      const board = counted(seats, asset, index.boards[asset]!, member);
      if (group.has(asset)) continue;
      const directs = index.directions[asset]!.some(
        ({ holder, certain }) => holder === member && (certain || mode === 'POSSIBLE'),
      );
      if (
        directs ||
        majority(index.votes[asset]!, ballots, residual(asset)) ||
        majority(index.boards[asset]!, board, false)
      ) {
        group.add(asset);
        waiting.push(asset);
      }
    }
  }
  return group;
}

function counted(all: Map<number, GroupVotes>, asset: number, column: HoldingColumn, member: number): GroupVotes {
  let has = all.get(asset);
  if (!has) all.set(asset, (has = noVotes()));
  const holding = holdingOf(column, member);
  if (holding) addVotes(has, holding);
  return has;
}
