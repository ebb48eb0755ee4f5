import type { StakeEdge } from '../graph/edge.js';
import { certain } from './control.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import { addVotes, certainlyMajority, noVotes, type GroupVotes } from './majority.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { percentNumber } from './percent.js';
import { holdingNumber, holdingText, step, type WitnessStep } from './witness.js';

/** Why one party controls an asset: every majority on the way, the asset's own first. */
export interface ControlProof {
  readonly steps: readonly WitnessStep[];
  readonly stakes: readonly StakeEdge[];
  /** From the asset to the controller, by the largest holder at every step. */
  readonly chain: readonly number[];
}

export function proofOfControl(index: OwnershipIndex, controller: number, asset: number): ControlProof {
  const order = [...certain(index, controller)];
  const position = new Map(order.map((node, at) => [node, at]));
  const needed = new Set([asset]);
  const steps: WitnessStep[] = [];
  const stakes: StakeEdge[] = [];
  const strongest = new Map<number, number>();
  // A firm's supporters joined before it, so going back in the order of joining meets each after those it supports.
  for (let at = position.get(asset)!; at > 0; at -= 1) {
    const node = order[at]!;
    if (!needed.has(node)) continue;
    const reason = reasonOf(index, node, (holder) => (position.get(holder) ?? at) < at);
    steps.push(step(reason.text, reason.stakes));
    stakes.push(...reason.stakes);
    reason.holders.forEach((holder) => needed.add(holder));
    strongest.set(node, reason.holders[0]!);
  }
  const chain = [asset];
  for (let node = strongest.get(asset); node !== undefined; node = strongest.get(node)) chain.push(node);
  return { steps, stakes, chain };
}

/** What gives a group control of one asset; the strongest holder first. */
function reasonOf(
  index: OwnershipIndex,
  asset: number,
  inGroup: (holder: number) => boolean,
): { text: string; stakes: readonly StakeEdge[]; holders: readonly number[] } {
  const id = index.ids[asset]!;
  const votes = index.votes[asset]!;
  if (certainlyMajority(votes, groupVotes(votes, inGroup))) {
    return majorityText(index, votes, inGroup, votes === index.shares[asset] ? `of ${id}` : `of the votes in ${id}`);
  }
  const boards = index.boards[asset]!;
  if (certainlyMajority(boards, groupVotes(boards, inGroup))) {
    return majorityText(index, boards, inGroup, `of the board seats of ${id}`);
  }
  const direction = index.directions[asset]!.find(({ holder, certain }) => certain && inGroup(holder))!;
  const kind = direction.stake.interest === 'LEGAL_CONTROL' ? 'by law' : 'by contract';
  return {
    text: `${index.ids[direction.holder]} directs ${id} ${kind}`,
    stakes: [direction.stake],
    holders: [direction.holder],
  };
}

function majorityText(
  index: OwnershipIndex,
  column: HoldingColumn,
  inGroup: (holder: number) => boolean,
  what: string,
): { text: string; stakes: readonly StakeEdge[]; holders: readonly number[] } {
  const holdings = groupHoldings(column, inGroup).sort((a, b) => b.low - a.low || b.high - a.high || a.owner - b.owner);
  const names = holdings.map(({ owner }) => index.ids[owner]!);
  const holders = holdings.map(({ owner }) => owner);
  const stakes = holdings.flatMap((holding) => holding.stakes);
  const low = holdings.reduce((sum, holding) => sum + holding.low, 0);
  const percent = (part: number): string => percentNumber((100 * part) / column.whole);
  const half = (column.whole - (column.own?.low ?? 0)) / 2;
  const only = holdings[0]!;
  if (holdings.length === 1 && low >= half) {
    return { text: `${names[0]} holds ${holdingText(only, column)} ${what}`, stakes, holders };
  }
  if (low < half) {
    const others = column.highs - (column.own?.high ?? 0) - groupVotes(column, inGroup).high;
    const rest = `all owners being stated, the others hold at most ${percent(others)} % ${what}`;
    const all = column.holdings.flatMap((holding) => holding.stakes);
    return { text: `${names.join(' and ')}: ${rest}`, stakes: all, holders };
  }
  const parts = holdings.map((holding) => holdingNumber(holding, column)).join(' + ');
  const equals = holdings.every((holding) => holding.low === holding.high) ? '=' : '>=';
  const sum = low === half ? `more than ${percent(low)}` : `${percent(low)} > ${percent(half)}`;
  return { text: `${names.join(' and ')} hold ${parts} ${equals} ${sum} % ${what}`, stakes, holders };
}

const groupHoldings = (column: HoldingColumn, inGroup: (holder: number) => boolean): Holding[] =>
  column.holdings.filter(({ owner }) => owner !== column.asset && inGroup(owner));

export function groupVotes(column: HoldingColumn, inGroup: (holder: number) => boolean): GroupVotes {
  const votes = noVotes();
  for (const holding of groupHoldings(column, inGroup)) addVotes(votes, holding);
  return votes;
}
