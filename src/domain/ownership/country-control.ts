import { ancestry, controlHolders } from './ancestry.js';
import { certain, possible } from './control.js';
import { controlledGroup } from './controlled-group.js';
import { noVotes, possiblyMajority } from './majority.js';
import { partyBelongs, residualBelongs, type Belonging, type OwnershipCase } from './ownership-case.js';

/**
 * Who may control an asset. A plant is no party; any other asset that nobody controls is its own master,
 * so it counts among its own possible and certain controllers.
 */
export interface ControlFacts {
  readonly asked: OwnershipCase;
  /** Everyone above the asset in the control graph, the asset first. */
  readonly above: readonly number[];
  readonly certain: readonly number[];
  readonly possible: readonly number[];
  /** The certain controllers of everyone above, each its own. */
  readonly controllersOf: ReadonlyMap<number, readonly number[]>;
}

export function controlFacts(asked: OwnershipCase): ControlFacts {
  const { index, asset } = asked;
  const above = ancestry([asset], (node) => controlHolders(index, node));
  const parties = above.filter((node) => isParty(asked, node));
  const controllersOf = new Map<number, number[]>(above.map((node) => [node, []]));
  for (const party of parties) {
    for (const node of certain(index, party)) controllersOf.get(node)?.push(party);
  }
  return {
    asked,
    above,
    certain: parties.filter((party) => certain(index, party).has(asset)),
    possible: parties.filter((party) => possible(index, party).has(asset)),
    controllersOf,
  };
}

/**
 * A covered party that certainly controls the asset, and over whom no other country's party can stand,
 * nor beside: every other possible controller is certainly below it and cannot control it in turn. Then
 * the controlling country is the country, whatever the shares are inside their intervals.
 */
export function certainTop({ asked, certain: certainly, possible: possibly }: ControlFacts): number | null {
  const { index } = asked;
  if ([asked.asset, ...possibly].some((node) => index.truncated[node])) return null;
  const others = possibly.filter((party) => partyBelongs(asked, party) !== 'COVERED');
  const top = certainly.find((party) => {
    if (partyBelongs(asked, party) !== 'COVERED') return false;
    const below = certain(index, party);
    return (
      others.every((other) => below.has(other) && !possible(index, other).has(party)) &&
      // The highest of them, not a firm in between.
      certainly.every((other) => below.has(other) || !certain(index, other).has(party))
    );
  });
  return top ?? null;
}

/**
 * Whether a party of the country can be at the top, and nobody else beside it: some possible controller of
 * the country is under no other country's certain control, and no other country's party certainly controls
 * the asset without being under the country's possible control.
 */
export function mayBeTop(facts: ControlFacts): boolean {
  const { asked, above } = facts;
  const { index, asset } = asked;
  if ([asset, ...facts.possible].some((node) => index.truncated[node])) return true;
  if (!facts.possible.some((party) => isIndependent(facts, party, ['COVERED']))) return false;
  const mine = above.filter(
    (node) => index.truncated[node] || (isParty(asked, node) && partyBelongs(asked, node) === 'COVERED'),
  );
  return facts.certain.every(
    (party) => partyBelongs(asked, party) === 'COVERED' || mine.some((node) => possible(index, node).has(party)),
  );
}

/**
 * Everything that the country's parties may control together, were they to act as one: those that no
 * other country's party certainly controls, parties of unknown country, and, with `residual`, whoever
 * holds what nobody is recorded to hold and is not presumed another's.
 */
export function concertedGroup(facts: ControlFacts, residual: boolean): ReadonlySet<number> {
  const { asked } = facts;
  return groupWithResidual(
    facts,
    facts.above.filter((node) => isIndependent(facts, node, ['COVERED', 'OPEN'])),
    (node) => residual && residualBelongs(asked, node) !== 'OTHERS',
  );
}

/** What the covered parties may control together; of listed parties, wherever they stand. */
export const coveredGroup = (facts: ControlFacts, residual: boolean): ReadonlySet<number> =>
  facts.asked.country === null
    ? groupWithResidual(facts, [...facts.asked.parties], () => residual)
    : concertedGroup(facts, residual);

/** What some parties may control if the residual votes of some assets are theirs too. */
export function groupWithResidual(
  { asked, above }: ControlFacts,
  parties: readonly number[],
  residual: (node: number) => boolean,
): ReadonlySet<number> {
  const { index, asset } = asked;
  // An outside party is owned by itself: only what is recorded to be owned, or is asked about, has a rest.
  const mayHold = (node: number): boolean => (node === asset || !index.outside[node]) && residual(node);
  const unheld = above.filter((node) => mayHold(node) && possiblyMajority(index.votes[node]!, noVotes(), true));
  return controlledGroup(index, [...parties, ...unheld, ...index.cuts], { mode: 'POSSIBLE', residual: mayHold });
}

const isParty = ({ index }: OwnershipCase, node: number): boolean => index.facts[node]!.kind !== 'Facility';

/** A party of one of the given belongings that no party of another belonging certainly controls. */
const isIndependent = (
  { asked, controllersOf }: ControlFacts,
  party: number,
  belongings: readonly Belonging[],
): boolean =>
  isParty(asked, party) &&
  [party, ...controllersOf.get(party)!].every((controller) => belongings.includes(partyBelongs(asked, controller)));
