import type { PartnershipStage } from '../../domain/agreements/partnership.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import type { PageQuery } from '../../store/paging/page-query.js';
import type { LinkStatus } from '../../domain/supply/supply-step.js';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';
import type {
  AgreementType,
  Bindingness,
  FacilityStatus,
  FacilityType,
  Stage,
} from '../../domain/graph-schema/vocabularies.js';

export const EXPORT_EVIDENCES = ['DOCUMENTED', 'INFERRED', 'NONE'] as const;
/** How it is known that a plant feeds exports: stated, inferred by joining facts, or not at all. */
export type ExportEvidence = (typeof EXPORT_EVIDENCES)[number];

/** "Which X-owned plants feed a Q-partner's exports", with every default spelt out. */
export interface DependencyQuery {
  /** The country whose parties are meant, or null where parties are named. */
  readonly ownedBy: string | null;
  /** Parties meant by name: a firm, a fund, a state itself. */
  readonly owners: readonly string[];
  readonly rule: string;
  readonly threshold: number | null;
  readonly verdicts: readonly VerdictValue[];
  /** Whose partners are meant; null where `hosts` says in which countries the plants stand. */
  readonly partnerOf: string | null;
  /** Only plants in these countries; empty for all partners. */
  readonly hosts: readonly string[];
  readonly agreementKinds: readonly AgreementType[];
  readonly bindingness: readonly Bindingness[];
  readonly minStage: PartnershipStage;
  readonly stages: readonly Stage[];
  readonly facilityTypes: readonly FacilityType[];
  readonly minerals: readonly string[];
  readonly facilityStatuses: readonly (FacilityStatus | 'UNKNOWN')[];
  readonly linkStatuses: readonly LinkStatus[];
  readonly exportEvidence: readonly ExportEvidence[];
  /** Only plants whose output reaches one of these countries; empty for any. */
  readonly destinations: readonly string[];
  readonly assumed: readonly AssumedStake[];
  readonly asOf: string;
  /** A place in the answer is the id of its facility. */
  readonly page: PageQuery<string>;
  readonly chains: number;
}
