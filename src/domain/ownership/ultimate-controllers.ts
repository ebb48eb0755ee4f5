import { ancestry, controlHolders } from './ancestry.js';
import { certain } from './control.js';
import type { OwnershipIndex } from './ownership-graph.js';

/**
 * SINGLE: one party. CONTROL_LOOP: several that control each other, none of them alone. JOINT_CONTROL:
 * several independent ones, possible only where contracts or laws give control beside votes. NONE:
 * nobody is known to control the asset.
 */
export type ControllerKind = 'SINGLE' | 'CONTROL_LOOP' | 'JOINT_CONTROL' | 'NONE';

export interface UltimateControllers {
  readonly kind: ControllerKind;
  /** Sorted by id. */
  readonly controllers: readonly string[];
  /** Their country where all agree, else null. */
  readonly country: string | null;
}

/**
 * The top of certain control above an asset: the parties that control it and are controlled by nobody
 * but each other. A firm that nobody controls is its own master: it has no controllers, and its country
 * is its own, as it is for all that the firm controls.
 */
export function ultimateControllers(index: OwnershipIndex, asset: string): UltimateControllers {
  const node = index.numberOf.get(asset);
  if (node === undefined) return { kind: 'NONE', controllers: [], country: null };
  const tops = topControllers(index, node);
  if (tops.length === 0) {
    const facts = index.facts[node]!;
    return { kind: 'NONE', controllers: [], country: facts.kind === 'Facility' ? null : facts.country };
  }
  const first = certain(index, tops[0]!);
  const oneClass = tops.every((top) => first.has(top));
  // Whose a top controller is cannot be said where a limit cut off its own owners.
  const countries = new Set(tops.map((top) => (index.truncated[top] ? null : index.facts[top]!.country)));
  const [country] = countries;
  return {
    kind: !oneClass ? 'JOINT_CONTROL' : tops.length > 1 ? 'CONTROL_LOOP' : 'SINGLE',
    controllers: tops.map((top) => index.ids[top]!),
    country: countries.size === 1 ? country! : null,
  };
}

/** The country of the ultimate controllers where all agree, else null. */
export const controllingCountry = (index: OwnershipIndex, asset: string): string | null =>
  ultimateControllers(index, asset).country;

function topControllers(index: OwnershipIndex, asset: number): number[] {
  const above = ancestry([asset], (node) => controlHolders(index, node));
  const controllers = above.filter((party) => party !== asset && certain(index, party).has(asset));
  if (controllers.length === 0) return [];
  // The asset itself belongs to the top where it controls one of its controllers.
  return [asset, ...controllers]
    .filter((party) =>
      controllers.every((other) => !certain(index, other).has(party) || certain(index, party).has(other)),
    )
    .sort((a, b) => a - b);
}
