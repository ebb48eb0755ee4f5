import { LodegraphError } from '../../domain/errors.js';
import type { NodeKind } from '../../domain/graph/node.js';
import type { GroupKeys } from '../../domain/statistics/statistics-group.js';
import type { Filter, Snapshot } from '../../store/graph-store.js';
import type { TallyQuery, TallyValue, Term } from '../../store/tally-query.js';
import { LIMITS } from '../limits.js';

/** A row of a tally: the keys that things are grouped by, and the other values under their names. */
export interface Tallied<N extends string> {
  readonly keys: GroupKeys;
  readonly values: Readonly<Record<N, TallyValue>>;
  readonly count: number;
}

export interface TalliedBy<N extends string> extends Pick<TallyQuery, 'counted' | 'asOf'> {
  readonly keys: readonly Term[];
  readonly named: Readonly<Record<N, Term>>;
}

/** What a store counts, or an error that says what to do where there are more combinations than may be told. */
export async function tallied<N extends string>(
  snapshot: Snapshot,
  { keys, named, ...query }: TalliedBy<N>,
): Promise<Tallied<N>[]> {
  const names = Object.keys(named) as N[];
  const by = [...keys, ...names.map((name) => named[name])];
  const rows = await snapshot.tally({ ...query, by, most: LIMITS.tallyRows + 1 });
  if (rows.length > LIMITS.tallyRows) {
    throw new LodegraphError(
      'LIMIT_EXCEEDED',
      `There are more than ${LIMITS.tallyRows} different combinations of keys and numbers. Narrow the filter, or group by fewer keys or by keys with fewer values, such as countries.`,
      { limit: 'tallyRows', allowed: LIMITS.tallyRows },
    );
  }
  return rows.map(({ values, count }) => ({
    keys: values.slice(0, keys.length).map(textOf),
    values: Object.fromEntries(names.map((name, n) => [name, values[keys.length + n]!])) as Record<N, TallyValue>,
    count,
  }));
}

/** Refuses to go through very many things in one question. */
export function checkThings(limit: 'talliedEdges' | 'talliedNodes', there: number, what: string, hint: string): void {
  const allowed = LIMITS[limit];
  if (there <= allowed) return;
  throw new LodegraphError(
    'LIMIT_EXCEEDED',
    `The dataset has ${there} ${what}, more than the ${allowed} that one question goes through. ${hint}`,
    { limit, allowed, value: there },
  );
}

/** The same for nodes that meet a filter; they are counted only where there are so many of the kind. */
export async function checkNodes(snapshot: Snapshot, kind: NodeKind, filter: Filter | undefined): Promise<void> {
  if ((await snapshot.count(kind)) <= LIMITS.talliedNodes) return;
  const hint = 'Narrow the filter, to one country, subject or property, and ask in several questions.';
  checkThings('talliedNodes', await snapshot.count(kind, filter), `nodes of the kind ${kind} that fit`, hint);
}

export const textOf = (value: TallyValue): string | null => (typeof value === 'string' ? value : null);
export const numberOf = (value: TallyValue): number | null => (typeof value === 'number' ? value : null);
