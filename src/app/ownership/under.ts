import { badInput } from '../../domain/errors.js';
import { underChoices, type DisputedChoice } from '../../domain/ownership/disputed-choice.js';
import type { Snapshot } from '../../store/graph-store.js';
import { requireNodes } from '../lookup/require-node.js';
import { rememberDisputes } from './alternatives.js';
import { disputesAbove, type DisputeAbove } from './disputes-above.js';
import type { FetchedOwnership } from './fetch-ownership.js';

/** Whom to believe wherever it takes a side: one source, or one claim. */
export interface Under {
  readonly source?: string | null;
  readonly claim?: string | null;
}

/** The ownership as it would be. */
export interface OwnershipUnder {
  readonly fetched: FetchedOwnership;
  /** In how many of the conflicts the one believed takes a side, preferred or not. */
  readonly takesSides: number;
}

/** Reads fetched ownership with the word of one source or claim preferred to all others wherever it speaks. */
export async function ownershipUnder(
  snapshot: Snapshot,
  fetched: FetchedOwnership,
  under: Under,
): Promise<OwnershipUnder> {
  await requireBelieved(snapshot, under);
  const choices: DisputedChoice[] = [];
  let takesSides = 0;
  const disputes = (await disputesAbove(snapshot, fetched)).map((dispute): DisputeAbove => {
    const side = dispute.sides.find(({ claims }) =>
      claims.some(({ id, source }) => (under.claim ? id === under.claim : source === under.source)),
    );
    if (side === undefined) return dispute;
    takesSides += 1;
    if (side === dispute.sides[0]) return dispute;
    choices.push(...side.choices);
    return { ...dispute, sides: [side, ...dispute.sides.filter((other) => other !== side)] };
  });
  if (choices.length === 0) return { fetched, takesSides };
  const graph = underChoices(fetched.graph, choices);
  const stakes = new Map(graph.stakes.map((stake) => [stake.id, stake]));
  const supposed = { ...fetched, graph, stakes };
  rememberDisputes(supposed, disputes);
  return { fetched: supposed, takesSides };
}

async function requireBelieved(snapshot: Snapshot, { source, claim }: Under): Promise<void> {
  if ((source ?? null) === null && (claim ?? null) === null)
    throw badInput('under', {}, 'it names neither a source nor a claim; give one of them.');
  if (source) await requireNodes(snapshot, 'under', [source], ['Source']);
  if (claim) await requireNodes(snapshot, 'under', [claim], ['Claim']);
}
