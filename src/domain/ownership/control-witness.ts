import type { StakeEdge } from '../graph/edge.js';
import { certain } from './control.js';
import { concertedGroup, controlFacts } from './country-control.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import { addVotes, certainlyMajority, noVotes } from './majority.js';
import type { ControlDecision } from './majority-control.js';
import type { OwnershipCase } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { percentNumber } from './percent.js';
import { coveredChain } from './strongest-chain.js';
import { ultimateControllers } from './ultimate-controllers.js';
import { holdingNumber, holdingText, step, witnessOf, type Witness, type WitnessStep } from './witness.js';

/** Why one party controls an asset: every majority on the way, the asset's own first. */
interface ControlProof {
  readonly steps: readonly WitnessStep[];
  readonly stakes: readonly StakeEdge[];
  /** From the asset to the controller, by the largest holder at every step. */
  readonly chain: readonly number[];
}

export function majorityControlWitness(asked: OwnershipCase, { value, controller }: ControlDecision): Witness {
  const { index, asset, label } = asked;
  const named = (nodes: readonly number[]): string[] => nodes.map((node) => index.ids[node]!);
  if (controller !== null) {
    const { steps, stakes, chain } = proofOfControl(index, controller, asset);
    const top =
      asked.country === null
        ? []
        : [step(`${index.ids[controller]} is of ${label}, and no other country's party is above it`)];
    return witnessOf(stakes, [...steps, ...top], named(chain));
  }
  const [actual] = ultimateControllers(index, index.ids[asset]!).controllers;
  const top = actual === undefined ? asset : index.numberOf.get(actual)!;
  const proof = proofOfControl(index, top, asset);
  const ballots = index.votes[asset]!.holdings.flatMap(({ stakes }) => stakes);
  const chain = coveredChain(asked);
  const link = (chain ?? []).flatMap(({ holding }) => holding.stakes);
  return witnessOf(
    [...proof.stakes, ...ballots, ...link],
    [...proof.steps, ...verdictSteps(asked, value, top)],
    chain === null ? named([asset]) : named([asset, ...chain.map(({ owner }) => owner)]),
  );
}

function verdictSteps(asked: OwnershipCase, value: ControlDecision['value'], top: number): WitnessStep[] {
  const { index, asset, label } = asked;
  const group = concertedGroup(controlFacts(asked), false);
  const column = index.votes[asset]!;
  const { low, high } = groupVotes(column, (owner) => group.has(owner));
  const rest = asked.open && !column.complete ? column.whole - column.lows : 0;
  const most = Math.min(high + rest, column.whole - (column.lows - low - (column.own?.low ?? 0)));
  const percent = (part: number): string => percentNumber((100 * part) / column.whole);
  const steps: WitnessStep[] = [];
  if (top !== asset) steps.push(step(`${index.ids[top]} is of ${index.facts[top]!.country ?? 'an unknown country'}`));
  const unrecorded = rest > 0 ? ', unrecorded holders included' : '';
  steps.push(
    step(
      `parties of ${label} and what they may control have at most ${percent(most)} % of the votes in ${index.ids[asset]}${unrecorded}`,
      column.holdings.filter(({ owner }) => group.has(owner)).flatMap(({ stakes }) => stakes),
    ),
  );
  if (value === 'UNDETERMINED') steps.push(step(`no party of ${label} certainly controls it alone`));
  return steps;
}

function proofOfControl(index: OwnershipIndex, controller: number, asset: number): ControlProof {
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

function groupVotes(column: HoldingColumn, inGroup: (holder: number) => boolean): ReturnType<typeof noVotes> {
  const votes = noVotes();
  for (const holding of groupHoldings(column, inGroup)) addVotes(votes, holding);
  return votes;
}
