import { effectiveStart } from '../../domain/claims/timed-claim.js';
import type { Ending } from '../../domain/claims/standing-states.js';
import { timeline, type TimelineState } from '../../domain/claims/timeline.js';
import { valueAlgebra, type ValueAlgebra } from '../../domain/claims/value-algebra.js';
import { EDGE_KINDS, type ClaimedEdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { propertyName, type Columns } from '../../domain/graph-schema/column.js';
import type { ClaimedEdge } from '../../domain/graph/edge.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { EdgeClaim, Values } from './edge-claims.js';
import { append } from '../../domain/values/multimap.js';
import { capTables, tableConflicts, type CapTable } from './cap-tables.js';
import { keyConflicts, marked, type ConflictDraft } from './conflict-drafts.js';

/** The edges that the claims of a dataset amount to, one for each state of each key, and the conflicts within keys. */
export function buildEdges(
  claims: readonly EdgeClaim[],
  datasetDate: IsoDate,
  nameOf: (id: string) => string,
): { edges: ClaimedEdge[]; conflicts: ConflictDraft[] } {
  const keys = groupByKey(claims);
  const endings = new Map<string, Ending[]>();
  const keyOfClaim = new Map<string, string>();
  for (const [key, group] of keys) for (const claim of group) keyOfClaim.set(claim.timed.id, key);
  for (const { target, at, by } of namedEndings(claims, datasetDate)) {
    const key = keyOfClaim.get(target);
    if (key !== undefined) append(endings, key, { at, by, target, byCurator: true });
  }
  const tables = capTables(keys);
  for (const { key, at, by } of closedCapTables(tables)) append(endings, key, { at, by, byCurator: true });

  const edges: ClaimedEdge[] = [];
  const conflicts: ConflictDraft[] = tableConflicts(tables, keys, nameOf);
  for (const [key, group] of keys) {
    const { kind } = group[0]!;
    const made = {
      claims: group.map((claim) => claim.timed),
      algebra: ALGEBRAS[kind],
      datasetDate,
      endings: endings.get(key) ?? [],
    };
    const states = timeline(made.claims, made.algebra, made);
    const { drafts, disputes } = keyConflicts(group, { ...made, states }, VALUE_COLUMNS[kind]);
    for (const state of states) edges.push(edgeOf(group, marked(state, disputes)));
    conflicts.push(...drafts);
  }
  return { edges, conflicts };
}

/** What claims of each kind can disagree about: that a table lists all owners is no value of the stake. */
const VALUE_COLUMNS = Object.fromEntries(
  Object.entries(EDGE_KINDS).map(([kind, { values }]) => [
    kind,
    Object.fromEntries(Object.entries(values as Columns).filter(([name]) => name !== 'complete')),
  ]),
) as Readonly<Record<ClaimedEdgeKind, Columns>>;

const ALGEBRAS = Object.fromEntries(
  Object.entries(VALUE_COLUMNS).map(([kind, columns]) => [kind, valueAlgebra<Values>(columns)]),
) as Readonly<Record<ClaimedEdgeKind, ValueAlgebra<Values>>>;

/**
 * The claims of one key. An indirect stake speaks of a derived quantity and keeps apart from a direct
 * one; a claim of unknown interest joins the shareholding of the same pair.
 */
function groupByKey(claims: readonly EdgeClaim[]): Map<string, EdgeClaim[]> {
  const keys = new Map<string, EdgeClaim[]>();
  for (const claim of claims) append(keys, keyOf(claim, claim.values['interest']), claim);
  for (const [key, group] of keys) {
    const first = group[0]!;
    if (first.kind !== 'STAKE' || first.values['interest'] !== 'UNKNOWN') continue;
    const shareholding = keys.get(keyOf(first, 'SHAREHOLDING'));
    if (shareholding === undefined) continue;
    shareholding.push(...group);
    keys.delete(key);
  }
  return keys;
}

function keyOf({ kind, from, to, values }: EdgeClaim, interest: unknown): string {
  const parts = Object.keys(EDGE_KINDS[kind].key).map((name) =>
    name === 'interest' ? interest : values[propertyName(name)],
  );
  const indirect = values['directness'] === 'INDIRECT' ? ['INDIRECT'] : [];
  return [kind, from, to, ...parts.map(String), ...indirect].join(' ');
}

/** An enduring claim counts from ever, but what it ends it ends on the day it speaks of. */
function* namedEndings(
  claims: readonly EdgeClaim[],
  datasetDate: IsoDate,
): Generator<{ target: string; at: IsoDate; by: string }> {
  for (const { ends, timed, node } of claims) {
    if (ends === null) continue;
    const at = effectiveStart({ ...timed, from: node?.from ?? null }) ?? datasetDate;
    yield { target: ends, at, by: timed.id };
  }
}

/** A table that lists all owners of an asset on a date ends the earlier states of every other owner. */
function* closedCapTables(tables: readonly CapTable[]): Generator<{ key: string; at: IsoDate; by: string }> {
  for (const { at, rows, others } of tables) for (const key of others) yield { key, at, by: rows[0]!.timed.id };
}

function edgeOf(group: readonly EdgeClaim[], state: TimelineState<Values>): ClaimedEdge {
  const { kind, from, to } = group[0]!;
  const preferred = group.find((claim) => claim.timed.id === state.preferred)!;
  const backed = group.some((claim) => claim.node !== null);
  const edge = {
    ...state.value,
    ...stakeFields(group, state),
    id: `${kind.toLowerCase().replaceAll('_', '-')}:${state.begunBy.replace('claim:', '')}`,
    kind,
    from,
    to,
    status: state.status,
    validFrom: state.validFrom,
    validUntil: state.validUntil,
    statedFrom: preferred.node?.from ?? null,
    statedUntil: preferred.timed.until,
    marks: state.marks,
    preferredClaim: preferred.node === null ? null : state.preferred,
    claims: backed ? state.claims : [],
  };
  return edge as unknown as ClaimedEdge;
}

/** A state is of a closed cap table while the claims that speak of it are rows of one. */
const stakeFields = (group: readonly EdgeClaim[], state: TimelineState<Values>): Values =>
  group[0]!.kind === 'STAKE'
    ? {
        interest: group[0]!.values['interest'],
        complete: group.some(({ complete, timed }) => complete && state.claims.includes(timed.id)),
      }
    : {};
