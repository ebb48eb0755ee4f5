import { badInput, overLimit } from '../../domain/errors.js';
import type { Term } from '../../store/tally-query.js';

/** Keys that one question may group by. */
export const MOST_KEYS = 3;

/** What is asked of a thing or relationship itself. */
export const own = (property: string) => ({ at: 'self', property }) as const satisfies Term;

/** The terms of the keys asked for, of those that there are. */
export function termsOf<K extends string>(groupBy: readonly K[], keys: Readonly<Record<K, Term>>): Term[] {
  if (groupBy.length > MOST_KEYS) {
    throw overLimit(
      'groupBy',
      groupBy.length,
      MOST_KEYS,
      `${groupBy.length} keys are more than the ${MOST_KEYS} of one question. Leave some out, or filter by them.`,
    );
  }
  const twice = groupBy.find((key, n) => groupBy.indexOf(key) !== n);
  if (twice !== undefined) throw badInput('groupBy', groupBy, `${twice} is there twice; name each key once.`);
  return groupBy.map((key) => keys[key]);
}
