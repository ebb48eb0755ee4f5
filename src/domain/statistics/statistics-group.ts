import { compareText, compareValues } from '../values/order.js';

/** The values that the members of a group have in common, in the order of the keys asked for; null where unknown. */
export type GroupKeys = readonly (string | null)[];

export interface StatisticsGroup {
  readonly keys: GroupKeys;
  /** Things in the group. */
  readonly count: number;
  /** Of those, the ones of which no number is known. They are in no sum, and never count as 0. */
  readonly withoutNumber: number;
}

export type GroupOrder = 'COUNT' | 'KEYS';

export const groupId = (keys: GroupKeys): string => JSON.stringify(keys);

/** By count, the largest first, or by keys alone; unknown keys come last. No two groups are equal. */
export const byOrder =
  (order: GroupOrder) =>
  (a: StatisticsGroup, b: StatisticsGroup): number => {
    const largerFirst = order === 'COUNT' ? b.count - a.count : 0;
    if (largerFirst !== 0) return largerFirst;
    for (let n = 0; n < a.keys.length; n += 1) {
      const difference = compareValues(a.keys[n], b.keys[n], 'ASC');
      if (difference !== 0) return difference;
    }
    return compareText(groupId(a.keys), groupId(b.keys));
  };

/** Rows by the group that they belong to. */
export function rowsByGroup<R extends { readonly keys: GroupKeys }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const id = groupId(row.keys);
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [row]);
    else known.push(row);
  }
  return groups;
}

export const countOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);
