import { badInput, overLimit } from '../../domain/errors.js';
import { PARTY_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { kindOfId, type NodeKind } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import { LIMITS } from '../limits.js';
import { requireNodes } from '../lookup/require-node.js';

/** Whose ownership is asked about, as a client names it. */
export type CoveredBy =
  | { readonly country: string }
  | { readonly parties: readonly string[] }
  /** The id of a group in the dataset, whose members are the parties. */
  | { readonly list: string };

/**
 * The same, looked up. A country stands for the state and all parties of the country; listed parties stand
 * for themselves alone, so that a country among them is its state and nothing else.
 */
export interface CoveredParties {
  /** Null where parties are listed. */
  readonly country: string | null;
  /** The listed parties, each once, in the order given; empty for a country. */
  readonly parties: readonly string[];
  /** The list they come from, where the dataset has it. */
  readonly list: string | null;
}

/** The covered parties that an argument names; refuses unknown ids, assets, empty lists and lists too long. */
export async function coveredParties(snapshot: Snapshot, by: CoveredBy, argument = 'by'): Promise<CoveredParties> {
  if ('country' in by) {
    await requireNodes(snapshot, argument, [by.country], ['Country']);
    return { country: by.country, parties: [], list: null };
  }
  if ('parties' in by) {
    checkLength(by.parties.length, argument);
    if (by.parties.length === 0) throw badInput(argument, [], 'the list names no party. Name at least one.');
    const parties = [...new Set(by.parties)];
    await requireNodes(snapshot, argument, parties, PARTY_KINDS);
    return { country: null, parties, list: null };
  }
  const [group] = await requireNodes(snapshot, argument, [by.list], ['Group']);
  const parties = group!.members.filter(isParty);
  checkLength(parties.length, argument);
  if (parties.length === 0) {
    throw badInput(
      argument,
      by.list,
      `"${by.list}" has no member that can own. Name the parties in the column "members" of groups.csv, or as "parties".`,
    );
  }
  return { country: null, parties, list: by.list };
}

/** What a question to the ownership rules says of whom it covers. */
export const coveredInQuestion = ({
  country,
  parties,
  list,
}: CoveredParties): { country: string } | { parties: readonly string[]; list?: string } =>
  country !== null ? { country } : { parties, ...(list === null ? {} : { list }) };

const isParty = (id: string): boolean => (PARTY_KINDS as readonly (NodeKind | null)[]).includes(kindOfId(id));

function checkLength(length: number, argument: string): void {
  if (length <= LIMITS.coveredParties) return;
  throw overLimit(
    argument,
    length,
    LIMITS.coveredParties,
    `${length} parties are more than the ${LIMITS.coveredParties} of one question.`,
  );
}
