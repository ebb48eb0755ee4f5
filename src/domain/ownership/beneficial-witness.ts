import type { BeneficialDecision } from './beneficial-owner.js';
import { effectiveShareWitness } from './effective-share-rule.js';
import type { OwnershipCase } from './ownership-case.js';
import { percentNumber } from './percent.js';
import { step, witnessOf, type Witness } from './witness.js';

/** The chains of the one person who has, or may have, most; where none is recorded, what is left for one. */
export function beneficialWitness(asked: OwnershipCase, decision: BeneficialDecision): Witness {
  const { person, by: index, share, value } = decision;
  const { asset, label } = asked;
  if (person !== null) {
    const id = index.ids[person]!;
    const alone = { ...asked, index, country: null, parties: new Set([person]), label: id };
    const witness = effectiveShareWitness(alone, value, share);
    if (value === 'TRUE') return witness;
    const nobody = step(`nobody ${asked.country === null ? 'among' : 'of'} ${label} has more than ${id} is known to`);
    return value === 'FALSE' ? { ...witness, steps: [...witness.steps, nobody] } : witness;
  }
  const holdings = index.shares[asset]!.holdings.flatMap(({ stakes }) => stakes);
  const most = `one may have up to ${percentNumber(share.high)} % of ${index.ids[asset]}`;
  const text = `no natural person of ${label} is recorded above it; ${share.high > 0 ? most : 'none can have anything'}`;
  return witnessOf(holdings, [step(text, holdings)], [index.ids[asset]!]);
}
