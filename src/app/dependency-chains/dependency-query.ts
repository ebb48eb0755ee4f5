import type { PartnershipStage } from '../../domain/agreements/partnership.js';
import type { VerdictValue } from '../../domain/ownership/verdict.js';
import type { LinkStatus } from '../../domain/supply/supply-step.js';
import type { AgreementType, Bindingness, FacilityStatus, Stage } from '../../domain/graph-schema/vocabularies.js';

export const EXPORT_EVIDENCES = ['DOCUMENTED', 'INFERRED', 'NONE'] as const;
/** How it is known that a plant feeds exports: stated, inferred by joining facts, or not at all. */
export type ExportEvidence = (typeof EXPORT_EVIDENCES)[number];

/** "Which X-owned plants feed a Q-partner's exports", with every default spelt out. */
export interface DependencyQuery {
  readonly ownedBy: string;
  readonly rule: string;
  readonly threshold: number | null;
  readonly verdicts: readonly VerdictValue[];
  readonly partnerOf: string;
  readonly agreementKinds: readonly AgreementType[];
  readonly bindingness: readonly Bindingness[];
  readonly minStage: PartnershipStage;
  readonly stages: readonly Stage[];
  readonly minerals: readonly string[];
  readonly facilityStatuses: readonly (FacilityStatus | 'UNKNOWN')[];
  readonly linkStatuses: readonly LinkStatus[];
  readonly exportEvidence: readonly ExportEvidence[];
  readonly asOf: string;
  readonly first: number;
  /** The id of the last facility of the page before. */
  readonly after: string | null;
  readonly chains: number;
}
