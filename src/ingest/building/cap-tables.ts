import { effectiveEnd, effectiveStart, isWeak } from '../../domain/claims/timed-claim.js';
import { END_OF_TIME, type IsoDate } from '../../domain/values/partial-date.js';
import { shareText, type Share } from '../../domain/values/share.js';
import { compareText } from '../../domain/values/order.js';
import { append } from '../../domain/values/multimap.js';
import { ownersConflict, type ConflictDraft } from './conflict-drafts.js';
import type { EdgeClaim } from './edge-claims.js';

/** A table of one source that lists all owners of an asset on a date. */
export interface CapTable {
  readonly asset: string;
  readonly at: IsoDate;
  readonly rows: readonly EdgeClaim[];
  /** The keys of stakes in the asset whose owner it does not list. */
  readonly others: readonly string[];
}

const CAP_TABLE_INTERESTS: ReadonlySet<unknown> = new Set(['SHAREHOLDING', 'UNKNOWN']);

const isHolding = (claim: EdgeClaim): boolean =>
  claim.kind === 'STAKE' &&
  CAP_TABLE_INTERESTS.has(claim.values['interest']) &&
  claim.values['directness'] !== 'INDIRECT';

export function capTables(keys: ReadonlyMap<string, readonly EdgeClaim[]>): CapTable[] {
  const tables = new Map<string, EdgeClaim[]>();
  const keysOfAsset = new Map<string, Set<string>>();
  for (const [key, group] of keys) {
    for (const claim of group) {
      if (!isHolding(claim)) continue;
      keysOfAsset.set(claim.to, (keysOfAsset.get(claim.to) ?? new Set()).add(key));
      const at = effectiveStart(claim.timed);
      if (claim.complete && claim.timed.status === 'CURRENT' && at !== null) {
        append(tables, `${claim.to} ${claim.node?.source ?? ''} ${at}`, claim);
      }
    }
  }
  return [...tables.values()].map((rows) => {
    const listed = new Set(rows.map((claim) => claim.from));
    const { to: asset, timed } = rows[0]!;
    const others = [...(keysOfAsset.get(asset) ?? [])].filter((key) => !listed.has(keys.get(key)![0]!.from));
    return { asset, at: effectiveStart(timed)!, rows, others };
  });
}

/**
 * Owners of whom another source speaks on the very date of a table that is said to list all. What is said of an
 * earlier date the table ends, and what is said of a later one succeeds it. Neither side is preferred: both hold.
 */
export function tableConflicts(
  tables: readonly CapTable[],
  keys: ReadonlyMap<string, readonly EdgeClaim[]>,
  nameOf: (id: string) => string,
): ConflictDraft[] {
  return tables.flatMap(({ asset, at, rows, others }) => {
    const outside = others.flatMap((key) => keys.get(key)!).filter((claim) => holdsFrom(claim, at));
    if (outside.length === 0) return [];
    const claims = [...rows, ...outside].map(({ timed }) => timed.id);
    const owners = [...new Set(rows.map(({ from }) => nameOf(from)))].sort(compareText);
    const listed = `all owners are ${owners.join(', ')}`;
    const until = outside.map(({ timed }) => effectiveEnd(timed) ?? END_OF_TIME).sort();
    const values = [...rows.map(() => listed), ...outside.map((claim) => heldText(claim, nameOf))];
    return [ownersConflict(asset, { from: at, until: until.at(-1)! }, { claims, values }, `.table.${at}`)];
  });
}

const holdsFrom = (claim: EdgeClaim, at: IsoDate): boolean =>
  isHolding(claim) &&
  claim.node !== null &&
  claim.timed.status === 'CURRENT' &&
  !isWeak(claim.timed) &&
  effectiveStart(claim.timed) === at;

function heldText({ from, values }: EdgeClaim, nameOf: (id: string) => string): string {
  const share = shareText(values['share'] as Share);
  return `${share === 'unstated' ? 'a part' : `${share} %`} held by ${nameOf(from)}`;
}
