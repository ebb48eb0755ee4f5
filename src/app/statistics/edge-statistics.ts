import type { EdgeStatus } from '../../domain/graph/edge.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import {
  conjuncts,
  isNamedEnd,
  type Condition,
  type CountedEdges,
  type At,
  type Term,
} from '../../store/tally-query.js';
import { checkThings } from './tallied.js';

/** A question about relationships: which, by what, and on which date. */
export interface EdgeStatisticsQuestion<K extends string> {
  readonly where: readonly Condition[];
  readonly statuses: readonly EdgeStatus[];
  readonly groupBy: readonly K[];
  readonly asOf: IsoDate;
}

/** What is asked of the end of a relationship. */
export const endTerms = (at: At) =>
  ({
    id: { at, property: 'id' },
    kind: { at, property: 'id', part: 'KIND' },
    country: { at, derived: 'COUNTRY' },
  }) as const satisfies Record<string, Term>;

/** The edges that a question is about; without named ends all of the kind are gone through, which has a limit. */
export async function countedEdges(
  snapshot: Snapshot,
  kind: CountedEdges['kind'],
  { where, statuses }: Pick<EdgeStatisticsQuestion<string>, 'where' | 'statuses'>,
  ends: string,
): Promise<CountedEdges> {
  if (!conjuncts(where).some(isNamedEnd)) {
    const what = kind === 'STAKE' ? 'states of stakes' : 'states of supplies';
    checkThings(
      'talliedEdges',
      await snapshot.countEdges(kind),
      what,
      `Name some ${ends} in the filter, and ask in several questions.`,
    );
  }
  return { kind, statuses, where };
}
