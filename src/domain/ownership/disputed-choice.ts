import type { StakeEdge } from '../graph/edge.js';
import type { Control } from '../graph-schema/vocabularies.js';
import type { Share } from '../values/share.js';
import type { OwnershipGraph, PartyFacts } from './ownership-graph.js';

/** What an ownership graph would hold if one side of a conflict were preferred. */
export type DisputedChoice = DisputedStake | DisputedSeat;

/** The stake would have this share, and this control. */
export interface DisputedStake {
  readonly about: 'STAKE';
  readonly stake: string;
  readonly share: Share;
  readonly control: Control | null;
  /** The claim it would rest on. */
  readonly claim: string;
}

/** The party would be of this country. */
export interface DisputedSeat {
  readonly about: 'SEAT';
  readonly party: string;
  readonly country: string;
  /** The claim that says so. */
  readonly claim: string;
}

/** The graph under some choices; the rest of it is shared with the one given. */
export function underChoices(graph: OwnershipGraph, choices: readonly DisputedChoice[]): OwnershipGraph {
  const stakes = new Map<string, DisputedStake>();
  const parties = new Map(graph.parties);
  for (const choice of choices) {
    if (choice.about === 'STAKE') stakes.set(choice.stake, choice);
    else parties.set(choice.party, seated(parties.get(choice.party)!, choice));
  }
  return { ...graph, parties, stakes: graph.stakes.map((stake) => chosen(stake, stakes.get(stake.id))) };
}

/** Where the party stood for its country, it stands for the supposed one. */
const seated = (facts: PartyFacts, { country, claim }: DisputedSeat): PartyFacts => {
  const moved = facts.jurisdictions?.map((place) =>
    place.country === facts.country ? { country, claims: [claim] } : place,
  );
  return { ...facts, country, ...(moved === undefined ? {} : { jurisdictions: moved }) };
};

const chosen = (stake: StakeEdge, choice: DisputedStake | undefined): StakeEdge =>
  choice === undefined
    ? stake
    : { ...stake, share: choice.share, control: choice.control, preferredClaim: choice.claim };
