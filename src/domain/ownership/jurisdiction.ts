import { compareText } from '../values/order.js';
import type { Belonging, OwnershipCase } from './ownership-case.js';
import type { Jurisdiction, PartyFacts } from './ownership-graph.js';
import { step, witnessOf, type Witness } from './witness.js';

/**
 * Whether the asset is under the covered country's jurisdiction: registered or headquartered there, or for a plant
 * standing there. OPEN where nothing is recorded of its place. Listed parties have no jurisdiction.
 */
export function jurisdictionOf({ index, asset, country, partyIs }: OwnershipCase): Belonging {
  const supposed = partyIs.get(asset);
  if (supposed !== undefined) return supposed ? 'COVERED' : 'OTHERS';
  if (country === null) return 'OTHERS';
  const places = placesOf(index.facts[asset]!);
  if (places.length === 0) return 'OPEN';
  return places.some((place) => place.country === country) ? 'COVERED' : 'OTHERS';
}

export function jurisdictionWitness(asked: OwnershipCase): Witness {
  const { index, asset, country } = asked;
  const { id, kind } = index.facts[asset]!;
  const how = kind === 'Facility' ? 'stands' : 'is registered or headquartered';
  return withPlaces(asked, [asset], witnessOf([], [step(`${id} ${how} in ${country}`)], [id]));
}

/** A witness that also rests on some parties being of the covered country: with the claims that place them there. */
export function withPlaces({ index, country }: OwnershipCase, parties: readonly number[], witness: Witness): Witness {
  const placed = parties
    .flatMap((party) => placesOf(index.facts[party]!))
    .flatMap((place) => (place.country === country ? place.claims : []));
  if (placed.length === 0) return witness;
  return { ...witness, claims: [...new Set([...witness.claims, ...placed])].sort(compareText) };
}

const placesOf = ({ jurisdictions, country }: PartyFacts): readonly Jurisdiction[] =>
  jurisdictions ?? (country === null ? [] : [{ country, claims: [] }]);
