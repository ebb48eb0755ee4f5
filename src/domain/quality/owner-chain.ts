import { effectiveOwners } from '../ownership/effective-owners.js';
import type { OwnershipIndex } from '../ownership/ownership-graph.js';
import { controllingCountry } from '../ownership/ultimate-controllers.js';

/** How far the owners of an asset are known. */
export interface OwnerChain {
  /** Somebody is recorded to hold a share in it. */
  readonly owned: boolean;
  /** Some chain of owners ends at a state, or at a party whose country is known. */
  readonly traced: boolean;
  /** Its controller's country is known, or one country certainly holds more than half of it. */
  readonly decided: boolean;
}

export function ownerChain(index: OwnershipIndex, asset: string): OwnerChain {
  const { owners, countries } = effectiveOwners(index, asset);
  return {
    owned: owners.length > 0,
    traced: countries.some(({ total }) => total.high > 0),
    decided: controllingCountry(index, asset) !== null || countries.some(({ total }) => total.low > 50),
  };
}
