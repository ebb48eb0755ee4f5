import { edgeDisputes, valueUnder, type EdgeDispute, type KeyedClaims } from '../../domain/conflicts/edge-disputes.js';
import { assertedText } from '../../domain/conflicts/asserted-text.js';
import { whyPreferred } from '../../domain/conflicts/preference.js';
import type { TimedClaim } from '../../domain/claims/timed-claim.js';
import type { TimelineState } from '../../domain/claims/timeline.js';
import type { Columns } from '../../domain/graph-schema/column.js';
import type { ConflictNode } from '../../domain/graph/node.js';
import { compareText } from '../../domain/values/order.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import { shareText, type Share } from '../../domain/values/share.js';
import type { EdgeClaim, Values } from './edge-claims.js';

/** A conflict before it is known what it touches: minerals, countries and sources follow from the whole graph. */
export type ConflictDraft = Omit<ConflictNode, 'about' | 'minerals' | 'countries' | 'sources'>;

/** No side directs or vetoes. */
export const NO_CONTROL = '-';

/** The conflicts among the claims of one key. */
export function keyConflicts(
  group: readonly EdgeClaim[],
  keyed: KeyedClaims<Values>,
  columns: Columns,
): { drafts: ConflictDraft[]; disputes: EdgeDispute<Values>[] } {
  const disputes = edgeDisputes(keyed);
  const { kind, from, to, values } = group[0]!;
  const drafts = disputes.map((dispute): ConflictDraft => {
    const sides = dispute.sides.map((side) => ({
      value: assertedText(columns, side[0]!.value),
      claims: side,
      standing: kind === 'STAKE' ? standingUnder(keyed, side, dispute) : null,
    }));
    return {
      ...rivalry('value', sides, 'SAME_TIME'),
      type: 'VALUE',
      property: kind,
      subject: from,
      object: to,
      of: (values['product'] as string | undefined) ?? null,
      validFrom: dispute.period.from,
      validUntil: dispute.period.until,
      shares: sides.flatMap(({ standing, claims }) => (standing === null ? [] : claims.map(() => standing.share))),
      controls: sides.flatMap(({ standing, claims }) => (standing === null ? [] : claims.map(() => standing.control))),
    };
  });
  return { drafts, disputes };
}

function standingUnder(
  keyed: KeyedClaims<Values>,
  side: readonly TimedClaim<Values>[],
  { status, period }: EdgeDispute<Values>,
): { share: string; control: string } {
  const values = valueUnder(keyed, side, status, period.from);
  return {
    share: shareText(values['share'] as Share),
    control: (values['control'] as string | null) ?? NO_CONTROL,
  };
}

/** What every conflict among claims says of its sides; those of the preferred claim come first. */
export function rivalry(
  sort: string,
  sides: readonly { readonly value: string; readonly claims: readonly TimedClaim<unknown>[] }[],
  timing: ConflictNode['timing'],
): Pick<ConflictNode, 'id' | 'kind' | 'timing' | 'claims' | 'values' | 'preferredClaim' | 'reason'> {
  const claims = sides.flatMap((side) => side.claims.map(({ id }) => id));
  const preferred = sides[0]!.claims[0]!;
  return {
    id: conflictId(sort, claims),
    kind: 'Conflict',
    timing,
    claims,
    values: sides.flatMap((side) => side.claims.map(() => side.value)),
    preferredClaim: preferred.id,
    reason: whyPreferred(preferred, sides[1]!.claims[0]!),
  };
}

/** Owners of an asset who cannot all hold what is said of them: no side is preferred, since each may be right alone. */
export const ownersConflict = (
  asset: string,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
  { claims, values }: Pick<ConflictDraft, 'claims' | 'values'>,
  more: string,
): ConflictDraft => ({
  id: conflictId('owners', claims, more),
  kind: 'Conflict',
  type: 'OWNERS',
  property: 'STAKE',
  timing: 'SAME_TIME',
  subject: asset,
  object: null,
  of: null,
  validFrom: from,
  validUntil: until,
  claims,
  values,
  shares: [],
  controls: [],
  preferredClaim: null,
  reason: null,
});

/** Named after the first of its claims: a claim has its part in one conflict of a sort. */
export const conflictId = (sort: string, claims: readonly string[], more = ''): string =>
  `conflict:${sort}.${[...claims].sort(compareText)[0]!.replace('claim:', '')}${more}`;

/** The nodes of some ids among very many: an index of all would cost more than it saves. */
export function nodesOf<T extends { readonly id: string }>(
  nodes: readonly T[],
  ids: readonly string[],
): ReadonlyMap<string, T> {
  const wanted = new Set(ids);
  return new Map(wanted.size === 0 ? [] : nodes.filter(({ id }) => wanted.has(id)).map((node) => [node.id, node]));
}

/** The state with the mark DISPUTED exactly where a conflict is about its time. */
export function marked<V>(state: TimelineState<V>, disputes: readonly EdgeDispute<V>[]): TimelineState<V> {
  const disputed = disputes.some((dispute) => disputesState(dispute, state));
  if (state.marks.includes('DISPUTED') === disputed) return state;
  const others = state.marks.filter((mark) => mark !== 'DISPUTED');
  return { ...state, marks: disputed ? [...others, 'DISPUTED' as const].sort(compareText) : others };
}

const disputesState = <V>({ status, period }: EdgeDispute<V>, state: TimelineState<V>): boolean =>
  (state.status === status || (state.status === 'UNCONFIRMED' && status === 'CURRENT')) &&
  period.from < state.validUntil &&
  state.validFrom < period.until;
