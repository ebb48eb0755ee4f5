import { holders } from './ancestry.js';
import { jurisdictionOf } from './jurisdiction.js';
import { partyBelongs, type OwnershipCase } from './ownership-case.js';
import { supposingParty } from './suppositions.js';
import type { Unknown } from './unknown.js';

/** Everyone with a holding in an asset of whom it is not known whether they are covered. */
export const partiesIn = (asked: OwnershipCase, asset: number): Unknown[] =>
  holders(asked.index, asset).flatMap((party) => partyItself(asked, party));

/** Under OPEN a party of unknown country, or of which it is not known for whom it holds, may be covered. */
export function partyItself(asked: OwnershipCase, party: number): Unknown[] {
  const { index, asset, open, rule } = asked;
  const kind = index.facts[party]!.kind;
  const mayBeAsset = rule.propagation === 'FULL_OR_NOTHING';
  if (!open || (party === asset && !mayBeAsset) || kind === 'Facility' || partyBelongs(asked, party) !== 'OPEN') {
    return [];
  }
  const id = index.ids[party]!;
  return [openParty(asked, party, whoIs(asked, id, party))];
}

function whoIs({ index, country, rule }: OwnershipCase, id: string, party: number): string {
  if (country === null || rule.holders === 'PERSONS') return `who ${id} is`;
  const { country: known } = index.facts[party]!;
  return known === null ? `which country ${id} is of` : `whether ${id} holds for the government of ${country}`;
}

/** Under OPEN an asset of which no place is recorded may be under the country's jurisdiction. */
export function placeOf(asked: OwnershipCase): Unknown[] {
  const { index, asset, open, rule } = asked;
  if (!open || rule.jurisdiction !== true || jurisdictionOf(asked) !== 'OPEN') return [];
  return [openParty(asked, asset, `where ${index.ids[asset]!} is registered, headquartered or stands`)];
}

const openParty = ({ index, asset }: OwnershipCase, party: number, text: string): Unknown => ({
  owner: null,
  settling: { asset: index.ids[asset]!, stake: null, known: null, text },
  suppose: (to, end) => supposingParty(to, party, end === 'high'),
});
