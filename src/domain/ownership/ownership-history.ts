import { holdsOn, type ClaimedEdge, type StakeEdge } from '../graph/edge.js';
import { append } from '../values/multimap.js';
import type { IsoDate } from '../values/partial-date.js';
import type { Jurisdiction, OwnershipGraph, PartyFacts } from './ownership-graph.js';

export type SeatEdge = ClaimedEdge<'HEADQUARTERED_IN' | 'REGISTERED_IN'>;

/** Everything that was ever recorded above an asset: all states of the stakes, and where parties were seated. */
export interface OwnershipHistory {
  readonly asset: string;
  /** With what has no dates: the countries of states and persons, and where plants stand. */
  readonly parties: ReadonlyMap<string, PartyFacts>;
  /** Of status CURRENT, of all times, by id. */
  readonly stakes: readonly StakeEdge[];
  readonly seats: readonly SeatEdge[];
  /** Nodes whose owners of any time a limit cut off. */
  readonly truncated: ReadonlySet<string>;
}

/** The ownership graph of one day: what stood above the asset then, as a fetch for that day finds it. */
export function graphOn(history: OwnershipHistory, day: IsoDate): OwnershipGraph {
  const standing = new Map<string, StakeEdge[]>();
  for (const stake of history.stakes) if (holdsOn(stake, day)) append(standing, stake.to, stake);
  const reached = new Set([history.asset]);
  for (const asset of reached) for (const { from } of standing.get(asset) ?? []) reached.add(from);
  const seats = seatedOn(history, day);
  return {
    asOf: day,
    parties: new Map(
      [...reached].flatMap((id) => {
        const facts = history.parties.get(id);
        return facts === undefined ? [] : [[id, withSeats(facts, seats.get(id))]];
      }),
    ),
    stakes: history.stakes.filter((stake) => reached.has(stake.to) && holdsOn(stake, day)),
    truncated: new Set([...history.truncated].filter((id) => reached.has(id))),
  };
}

/** Its country is that of its headquarters, else of its registration; of several the one of the smallest id. */
const withSeats = (facts: PartyFacts, seats: readonly Jurisdiction[] | undefined): PartyFacts =>
  seats === undefined ? facts : { ...facts, country: facts.country ?? seats[0]!.country, jurisdictions: seats };

/** Where parties were headquartered and registered on a day, headquarters first. */
function seatedOn({ seats }: OwnershipHistory, day: IsoDate): ReadonlyMap<string, readonly Jurisdiction[]> {
  const places = new Map<string, Jurisdiction[]>();
  for (const kind of ['HEADQUARTERED_IN', 'REGISTERED_IN'] as const) {
    for (const seat of seats) {
      if (seat.kind === kind && holdsOn(seat, day))
        append(places, seat.from, { country: seat.to, claims: seat.claims });
    }
  }
  return places;
}

/** The days after `from`, up to and with `until`, on which some state begins or ends; the first first. */
export function eventDays({ stakes, seats }: OwnershipHistory, from: IsoDate, until: IsoDate): IsoDate[] {
  const days = [...stakes, ...seats].flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]);
  return [...new Set(days)].filter((day) => from < day && day <= until).sort();
}
