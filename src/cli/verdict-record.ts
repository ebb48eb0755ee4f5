import type { WeighedAsset } from '../app/ownership/weigh-assets.js';
import type { SettlingStake } from '../domain/ownership/verdict.js';

/** One line of an export: the verdict, and what it rests on by id. */
export interface VerdictRecord {
  readonly asset: string;
  readonly name: string;
  readonly kind: string;
  /** The country a plant stands in. */
  readonly country: string | null;
  readonly rule: string;
  readonly as_of: string;
  readonly value: string;
  readonly threshold: number | null;
  /** The share held against the threshold, in percent; null for rules without one. */
  readonly share_low: number | null;
  readonly share_high: number | null;
  /** What would settle an UNDETERMINED verdict, in words; null where it was not asked for. */
  readonly settled_by: readonly string[] | null;
  readonly warnings: readonly string[];
  readonly witness: readonly string[];
  readonly stakes: readonly string[];
  readonly claims: readonly string[];
}

export const VERDICT_COLUMNS: readonly (keyof VerdictRecord)[] = [
  'asset',
  'name',
  'kind',
  'country',
  'rule',
  'as_of',
  'value',
  'threshold',
  'share_low',
  'share_high',
  'settled_by',
  'warnings',
  'witness',
  'stakes',
  'claims',
];

export function verdictRecord({ asset, verdict, ownership }: WeighedAsset, settling: boolean): VerdictRecord {
  const { witness, share, warnings } = verdict;
  return {
    asset: asset.id,
    name: asset.name,
    kind: asset.kind,
    country: asset.kind === 'Facility' ? asset.country : null,
    rule: verdict.rule,
    as_of: ownership.graph.asOf,
    value: verdict.value,
    threshold: verdict.threshold,
    share_low: share?.low ?? null,
    share_high: share?.high ?? null,
    settled_by: settling ? verdict.settledBy.map(({ text }: SettlingStake) => text) : null,
    warnings: [...new Set(warnings.map(({ code }) => code))],
    witness: witness.steps.map(({ text }) => text),
    stakes: witness.stakes,
    claims: witness.claims,
  };
}

/** A record as a line of CSV (RFC 4180); several values of a cell are parted by "; ". */
export const csvLine = (record: VerdictRecord): string =>
  VERDICT_COLUMNS.map((column) => csvCell(record[column])).join(',');

function csvCell(value: VerdictRecord[keyof VerdictRecord]): string {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
