import type { StakeEdge } from '../graph/edge.js';
import { compareText } from '../values/order.js';
import { UNSTATED_SHARE } from '../values/share.js';
import { directionsOf, heldAssets, type Direction } from './control-stakes.js';
import { columnOf, type HoldingColumn } from './holding-column.js';
import { arithmeticStakes } from './indirect-stakes.js';
import type { ShareNetwork } from './share-network.js';
import { stronglyConnected } from './strongly-connected.js';
import { madeOnce } from '../values/made-once.js';

export type { Component } from './share-network.js';

/** What ownership needs to know of a node. */
export interface PartyFacts {
  readonly id: string;
  readonly kind: 'Country' | 'Person' | 'Firm' | 'Organisation' | 'UnnamedParty' | 'Facility';
  /** Its headquarters' country, else its registration's; a Country's own id; null when unknown. */
  readonly country: string | null;
  readonly listed: boolean;
  /** Whether it is a body of its country's government: a ministry, a province, a state agency. */
  readonly publicBody?: boolean;
  /** Where it is registered or headquartered; for a plant, where it stands. Omitted: its country. */
  readonly jurisdictions?: readonly Jurisdiction[];
}

export interface Jurisdiction {
  readonly country: string;
  readonly claims: readonly string[];
}

/** Everything above some assets on one date. */
export interface OwnershipGraph {
  readonly asOf: string;
  readonly parties: ReadonlyMap<string, PartyFacts>;
  /** Stakes that hold on the date, of status CURRENT. */
  readonly stakes: readonly StakeEdge[];
  /** Nodes whose owners a limit cut off. */
  readonly truncated: ReadonlySet<string>;
}

/**
 * An ownership graph prepared once for every question about it. Nodes are numbered in the order of
 * their ids and stakes are taken in the order of theirs, so that no answer depends on the order in
 * which a store returned them. Its `shares` are the SHAREHOLDING and UNKNOWN interests.
 */
export interface OwnershipIndex extends ShareNetwork {
  readonly asOf: string;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly facts: readonly PartyFacts[];
  /** Parties in which no stake of another party is recorded: where ownership ends. */
  readonly outside: readonly boolean[];
  /** Parties in which no share or vote of another party is recorded, whatever rights or seats others have. */
  readonly unowned: readonly boolean[];
  /** Shares of which it is known that they are shares: an UNKNOWN interest may be none, and counts from 0. */
  readonly shareholdings: readonly HoldingColumn[];
  /** VOTING_RIGHTS where an asset has any, else its shares: never mixed within one asset. */
  readonly votes: readonly HoldingColumn[];
  readonly boards: readonly HoldingColumn[];
  /** Statements that a party directs an asset, by asset. */
  readonly directions: readonly (readonly Direction[])[];
  /** The assets in which a party holds votes or seats, or which it may direct. */
  readonly held: readonly (readonly number[])[];
  /** INDIRECT stakes that are only compared, by asset. */
  readonly compared: ReadonlyMap<number, readonly StakeEdge[]>;
}

/** The index of a graph, made once: a graph is never changed. */
export const indexOwnership = madeOnce(indexed);

function indexed(graph: OwnershipGraph): OwnershipIndex {
  const stakes = inOrder(graph.stakes, ({ id }) => id);
  const named = new Set(graph.parties.keys());
  for (const { from, to } of stakes) named.add(from).add(to);
  const ids = inOrder([...named], (id) => id);
  const numberOf = new Map(ids.map((id, node) => [id, node]));
  const truncated = ids.map((id) => graph.truncated.has(id));
  const columns = (of: readonly StakeEdge[]): readonly HoldingColumn[] => {
    const byAsset = groupByAsset(of, numberOf);
    return ids.map((_, node) => columnOf(node, truncated[node] ? [] : (byAsset.get(node) ?? []), numberOf));
  };

  const equity = arithmeticStakes(
    stakes.filter(({ interest }) => interest === null || interest === 'SHAREHOLDING' || interest === 'UNKNOWN'),
  );
  const ballots = arithmeticStakes(
    stakes.filter(({ interest }) => interest === 'VOTING_RIGHTS'),
    equity.used,
  );
  const shares = columns(equity.used);
  const unsure = new Set(equity.used.filter(isUnknown).map(({ to }) => numberOf.get(to)!));
  const sureOnly = unsure.size === 0 ? shares : columns(equity.used.map(possibleShare));
  const shareholdings = shares.map((column, node) => (unsure.has(node) ? sureOnly[node]! : column));
  const voting = columns(ballots.used);
  const haveVotes = new Set(ballots.used.map(({ to }) => numberOf.get(to)!));
  const votes = shares.map((column, node) => (haveVotes.has(node) ? voting[node]! : column));
  const boards = columns(stakes.filter(({ interest }) => interest === 'BOARD_APPOINTMENT'));
  const directions = directionsOf(stakes, numberOf, truncated);

  return {
    asOf: graph.asOf,
    ids,
    numberOf,
    facts: ids.map((id) => graph.parties.get(id) ?? { id, kind: 'UnnamedParty', country: null, listed: false }),
    truncated,
    cuts: ids.flatMap((_, node) => (truncated[node] ? [node] : [])),
    // Options and rights to profit are no holdings, and own shares name no owner.
    outside: withoutStakes(truncated, numberOf, stakes.filter(isHolding)),
    unowned: withoutStakes(truncated, numberOf, [...equity.used, ...ballots.used]),
    shares,
    shareholdings,
    votes,
    boards,
    directions,
    held: heldAssets(votes, boards, directions),
    compared: groupByAsset(equity.compared, numberOf),
    ...componentsOf(shares),
  };
}

/** The components of the graph that some columns make, owners first, and the component of each node. */
export function componentsOf(columns: readonly HoldingColumn[]): Pick<OwnershipIndex, 'components' | 'componentOf'> {
  const connected = stronglyConnected(columns.length, (node) => columns[node]!.holdings.map(({ owner }) => owner));
  const componentOf = new Int32Array(columns.length);
  connected.forEach((nodes, at) => nodes.forEach((node) => (componentOf[node] = at)));
  const components = connected.map((nodes) => ({
    nodes,
    cyclic: nodes.length > 1 || columns[nodes[0]!]!.own !== null,
  }));
  return { components, componentOf };
}

/** In the order of ids. Stores deliver that order, so it is checked before it is made. */
function inOrder<T>(items: readonly T[], id: (item: T) => string): readonly T[] {
  const ordered = items.every((item, at) => at === 0 || compareText(id(items[at - 1]!), id(item)) <= 0);
  return ordered ? items : [...items].sort((a, b) => compareText(id(a), id(b)));
}

function groupByAsset(
  stakes: readonly StakeEdge[],
  numberOf: ReadonlyMap<string, number>,
): Map<number, readonly StakeEdge[]> {
  const groups = new Map<number, StakeEdge[]>();
  for (const stake of stakes) {
    const asset = numberOf.get(stake.to)!;
    const group = groups.get(asset);
    if (group) group.push(stake);
    else groups.set(asset, [stake]);
  }
  return groups;
}

const isUnknown = ({ interest }: StakeEdge): boolean => interest === 'UNKNOWN';

/** An interest of unknown kind as a share that may be none. */
const possibleShare = (stake: StakeEdge): StakeEdge =>
  isUnknown(stake) ? { ...stake, share: { ...(stake.share ?? UNSTATED_SHARE), low: 0, lowInclusive: true } } : stake;

const isHolding = ({ interest }: StakeEdge): boolean => interest !== 'CONDITIONAL_RIGHT' && interest !== 'PROFIT_RIGHT';

function withoutStakes(
  truncated: readonly boolean[],
  numberOf: ReadonlyMap<string, number>,
  stakes: readonly StakeEdge[],
): readonly boolean[] {
  const without = truncated.map((cut) => !cut);
  for (const { from, to } of stakes) if (from !== to) without[numberOf.get(to)!] = false;
  return without;
}
