import type { NodeOf, ObservationNode } from '../graph/node.js';
import type { AgreementStatus, AgreementType, Bindingness } from '../graph-schema/vocabularies.js';
import { compareText } from '../values/order.js';
import type { IsoDate } from '../values/partial-date.js';

/** An agreement with who is party to it and what is observed of it. */
export interface AgreementFacts {
  readonly agreement: NodeOf<'Agreement'>;
  readonly parties: readonly string[];
  /** STATUS and BINDINGNESS observations about it. */
  readonly observations: readonly ObservationNode[];
}

export const PARTNERSHIP_STAGES = ['ANNOUNCED', 'SIGNED', 'IN_FORCE'] as const;
export type PartnershipStage = (typeof PARTNERSHIP_STAGES)[number];

export interface PartnershipQuery {
  readonly of: string;
  readonly asOf: IsoDate;
  readonly minStage: PartnershipStage;
  /** Empty lists ask for any. */
  readonly kinds: readonly AgreementType[];
  readonly bindingness: readonly Bindingness[];
}

/** An agreement that makes a country a partner, with what it had reached on the date and the evidence. */
export interface PartnershipGround {
  readonly agreement: NodeOf<'Agreement'>;
  readonly stage: AgreementStatus;
  readonly stageReachedOn: string;
  readonly bindingness: Bindingness | null;
  readonly observations: readonly ObservationNode[];
}

const RANK: Readonly<Record<string, number>> = { ANNOUNCED: 1, SIGNED: 2, RATIFIED: 3, IN_FORCE: 4 };

/**
 * The partners of a country on a date, each with the agreements that make it one: both are party, the
 * asked-for stage was reached by the date, it was not terminated by then, and kind and bindingness fit.
 * There is no list of partners anywhere. Semantics, section 5.
 */
export function partnersOf(
  agreements: readonly AgreementFacts[],
  query: PartnershipQuery,
): ReadonlyMap<string, readonly PartnershipGround[]> {
  const partners = new Map<string, PartnershipGround[]>();
  for (const facts of [...agreements].sort((a, b) => compareText(a.agreement.id, b.agreement.id))) {
    const ground = facts.parties.includes(query.of) ? groundOf(facts, query) : null;
    if (ground === null) continue;
    for (const party of [...facts.parties].sort(compareText)) {
      if (party === query.of || !party.startsWith('country:')) continue;
      partners.set(party, [...(partners.get(party) ?? []), ground]);
    }
  }
  return partners;
}

function groundOf({ agreement, observations }: AgreementFacts, query: PartnershipQuery): PartnershipGround | null {
  if (query.kinds.length > 0 && !(agreement.type !== null && query.kinds.includes(agreement.type))) return null;
  const firm = observations.filter(({ code, unconfirmed }) => code !== null && !unconfirmed);
  const precise = firm.filter((observation) => observation.property !== 'STATUS' || !isVague(observation, firm));
  const known = precise.filter(({ validFrom }) => validFrom <= query.asOf);
  const events = known.filter((observation) => observation.property === 'STATUS');
  if (events.some((event) => event.code === 'TERMINATED')) return null;
  const stages = events.filter((event) => event.code! in RANK).sort(byStage);
  const reached = stages.at(-1);
  if (reached === undefined || RANK[reached.code!]! < RANK[query.minStage]!) return null;
  const binding = known
    .filter((observation) => observation.property === 'BINDINGNESS')
    .sort(byDate)
    .at(-1);
  const bindingness = (binding?.code ?? null) as Bindingness | null;
  if (query.bindingness.length > 0 && !(bindingness !== null && query.bindingness.includes(bindingness))) return null;
  return {
    agreement,
    stage: reached.code as AgreementStatus,
    stageReachedOn: reached.date ?? reached.validFrom,
    bindingness,
    observations: [...events.sort(byDate), ...(binding === undefined ? [] : [binding])],
  };
}

/** "October 2025" says nothing of its own beside "20 October 2025". */
const isVague = (event: ObservationNode, events: readonly ObservationNode[]): boolean =>
  events.some(
    (other) =>
      other.code === event.code &&
      other.validUntil > other.validFrom &&
      other.validFrom >= event.validFrom &&
      other.validUntil <= event.validUntil &&
      (other.validFrom !== event.validFrom || other.validUntil !== event.validUntil),
  );

const byDate = (a: ObservationNode, b: ObservationNode): number =>
  compareText(a.validFrom, b.validFrom) || compareText(a.id, b.id);
const byStage = (a: ObservationNode, b: ObservationNode): number => RANK[a.code!]! - RANK[b.code!]! || -byDate(a, b);
