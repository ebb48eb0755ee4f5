import { byPreference, compare, effectiveStart } from '../../domain/claims/timed-claim.js';
import { OBSERVATION_TABLE, type ObservationProperties } from '../../domain/graph-schema/edge-kinds.js';
import { TEXTUAL_PROPERTIES } from '../../domain/graph-schema/vocabularies.js';
import type { ClaimNode, ObservationNode } from '../../domain/graph/node.js';
import { append } from '../../domain/values/multimap.js';
import { agree } from '../../domain/values/bound.js';
import { readDate, type IsoDate } from '../../domain/values/partial-date.js';
import { scopeOf } from '../../domain/conflicts/observation-scope.js';
import { claimIdOf } from '../reading/claim-id.js';
import { parseRow } from '../reading/parse-cells.js';
import type { RawDataset, RawRow } from '../reading/raw-dataset.js';
import { CLAIM_AND_PERIOD_COLUMNS, claimNode, timedClaim } from './claim-rows.js';
import type { ConflictDraft } from './conflict-drafts.js';
import { observationConflicts } from './observation-conflicts.js';

/** One row: what it says and the claim that it is. */
export interface Stated {
  readonly values: ObservationProperties;
  readonly claim: ClaimNode;
}

/** Observations, each with the claims that agree or compete on it; the preferred claim gives the value. */
export function buildObservations(
  dataset: RawDataset,
  datasetDate: IsoDate,
  dateOfSource: (source: string) => string | null,
): { observations: ObservationNode[]; claims: ClaimNode[]; conflicts: ConflictDraft[] } {
  const groups = new Map<string, Stated[]>();
  const seen = new Set<string>();
  for (const row of dataset.tables.get(OBSERVATION_TABLE.table) ?? []) {
    const stated = readRow(row, dateOfSource);
    if (seen.has(stated.claim.id)) continue;
    seen.add(stated.claim.id);
    append(groups, keyOf(stated, datasetDate), stated);
  }
  const observations = [...groups.values()].map((group) => observationOf(group, datasetDate));
  const all = [...groups.values()].flat();
  return {
    observations,
    claims: all.map(({ claim }) => claim),
    conflicts: observationConflicts(all, themeOf, datasetDate),
  };
}

function readRow(row: RawRow, dateOfSource: (source: string) => string | null): Stated {
  const values = parseRow(OBSERVATION_TABLE.columns, row.cells);
  const cells = parseRow(CLAIM_AND_PERIOD_COLUMNS, {
    ...row.cells,
    from: '',
    as_of: row.cells['date'] ?? '',
    ends: '',
  });
  const number = values.value === null ? null : [String(values.value), values.unit].filter(Boolean).join(' ');
  const statement = {
    predicate: values.property,
    subject: values.subject,
    object: values.partner ?? values.of,
    value: values.code ?? number ?? values.text,
  };
  return { values, claim: claimNode(claimIdOf(row.table, row), cells, statement, dateOfSource) };
}

/** Rivals speak of the same time and agree in all but value, bound and wording. */
const keyOf = (stated: Stated, datasetDate: IsoDate): string =>
  [themeOf(stated), startOf(stated.claim, datasetDate), stated.values.until].join(' ');

/**
 * What an observation is of, apart from time. Two events of an agreement are not rivals: both happened. Nor are two
 * sentences, which stand each for itself, nor two levels of a criterion.
 */
function themeOf({ values, claim }: Stated): string {
  if (TEXTUAL_PROPERTIES.includes(values.property)) return claim.id;
  const { property, subject, of, partner, unit, basis, status } = values;
  return [property, subject, of, partner, unit, basis, status, eventOrLevel(values), scopeOf(values)].join(' ');
}

/** What tells apart statements of one property and day that stand beside each other. */
function eventOrLevel({ property, subject, code, value }: ObservationProperties): string | number | null {
  if (property === 'LEVEL') return value;
  return property === 'STATUS' && subject.startsWith('agreement:') ? code : null;
}

const startOf = (claim: ClaimNode, datasetDate: IsoDate): IsoDate =>
  effectiveStart({ ...timedClaim(claim, null, false), until: null }) ?? datasetDate;

function observationOf(group: readonly Stated[], datasetDate: IsoDate): ObservationNode {
  const sorted = [...group].sort((a, b) =>
    byPreference(timedClaim(a.claim, null, false), timedClaim(b.claim, null, false)),
  );
  const strong = sorted.find(({ claim }) => claim.confidence !== 'low') ?? sorted[0]!;
  const { values, claim } = strong;
  const ids = group.map((stated) => stated.claim.id).sort(compare);
  const lastDay = values.until ?? values.date;
  const validFrom = startOf(claim, datasetDate);
  return {
    ...values,
    id: ids[0]!.replace('claim:', 'observation:'),
    kind: 'Observation',
    status: values.status ?? 'CURRENT',
    validFrom,
    validUntil: (lastDay === null ? null : readDate(lastDay)?.end) ?? validFrom,
    claims: ids,
    preferredClaim: claim.id,
    unconfirmed: claim.confidence === 'low',
    disputed: group.some((one) => group.some((other) => !agree(one.values, other.values))),
  };
}
