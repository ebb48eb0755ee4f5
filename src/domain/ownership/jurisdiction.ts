import { compareText } from '../values/order.js';
import type { Belonging, OwnershipCase } from './ownership-case.js';
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

export function jurisdictionWitness({ index, asset, country }: OwnershipCase): Witness {
  const facts = index.facts[asset]!;
  const how = facts.kind === 'Facility' ? 'stands' : 'is registered or headquartered';
  const claims = placesOf(facts).flatMap((place) => (place.country === country ? place.claims : []));
  const witness = witnessOf([], [step(`${facts.id} ${how} in ${country}`)], [facts.id]);
  return { ...witness, claims: [...new Set(claims)].sort(compareText) };
}

const placesOf = ({ jurisdictions, country }: OwnershipCase['index']['facts'][number]) =>
  jurisdictions ?? (country === null ? [] : [{ country, claims: [] }]);
