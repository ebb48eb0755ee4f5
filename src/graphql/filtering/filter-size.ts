import { LIMITS } from '../../app/limits.js';
import { LodegraphError } from '../../domain/errors.js';
import type { Filter } from '../../store/graph-store.js';
import { termsIn, type Condition } from '../../store/tally-query.js';

interface Size {
  readonly filterConditions: number;
  readonly filterRelations: number;
}

/** Refuses a filter that is so large that a database would take longer to plan its statement than to answer it. */
export function withinSize(filter: Filter): Filter {
  check(sizeOf(filter));
  return filter;
}

/** The same of conditions on relationships alone. */
export function conditionsWithinSize(conditions: Condition[]): Condition[] {
  check({ filterConditions: termsIn({ all: conditions }).length, filterRelations: 0 });
  return conditions;
}

function sizeOf(filter: Filter): Size {
  if ('not' in filter) return sizeOf(filter.not);
  if ('some' in filter) {
    return { filterConditions: termsIn({ all: filter.some.where }).length, filterRelations: 1 };
  }
  if ('property' in filter) return { filterConditions: 1, filterRelations: 0 };
  const parts = ('all' in filter ? filter.all : filter.any).map(sizeOf);
  const sum = (limit: keyof Size): number => parts.reduce((total, part) => total + part[limit], 0);
  return { filterConditions: sum('filterConditions'), filterRelations: sum('filterRelations') };
}

const WHAT = {
  filterConditions: {
    things: 'conditions',
    advice: 'Write several values of one field with "in", or ask in several questions.',
  },
  filterRelations: {
    things: 'conditions "some" and "none"',
    advice: 'Join what may hold of one relationship within one "some", with "or".',
  },
} as const;

function check(size: Size): void {
  for (const limit of ['filterConditions', 'filterRelations'] as const) {
    const [value, allowed] = [size[limit], LIMITS[limit]];
    if (value <= allowed) continue;
    const { things, advice } = WHAT[limit];
    throw new LodegraphError(
      'LIMIT_EXCEEDED',
      `Argument "filter": ${value} ${things} are more than the ${allowed} of one question. ${advice}`,
      { limit, allowed, value },
    );
  }
}
