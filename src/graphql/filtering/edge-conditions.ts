import { badInput } from '../../domain/errors.js';
import { BEGINNING_OF_TIME, END_OF_TIME, readDate } from '../../domain/values/partial-date.js';
import { PERCENT, WHOLE } from '../../domain/values/share.js';
import type { Condition, Term } from '../../store/tally-query.js';

/** A field of a filter on relationships: what it looks at, and what its operators mean there. */
export interface EdgeField {
  readonly term: Extract<Term, { readonly at: unknown }>;
  readonly read: (term: EdgeField['term'], operator: string, value: unknown) => Condition[];
}

/** The conditions as the store takes them; all must hold. */
export function edgeConditions(
  given: object | null | undefined,
  fields: Readonly<Record<string, EdgeField>>,
): Condition[] {
  return Object.entries(given ?? {}).flatMap(([name, value]: [string, unknown]): Condition[] => {
    if (value === null || value === undefined) return [];
    const part = (inner: object): Condition => ({ all: edgeConditions(inner, fields) });
    if (name === 'and') return (value as object[]).flatMap((inner) => edgeConditions(inner, fields));
    if (name === 'or') return [{ any: (value as object[]).map(part) }];
    if (name === 'not') return [{ not: part(value) }];
    const { term, read } = fields[name]!;
    return Object.entries(value).flatMap(([operator, operand]) =>
      operand === null || operand === undefined ? [] : read(term, operator, operand),
    );
  });
}

type Read = EdgeField['read'];

/** Ids and enums. */
export const VALUES: Read = (term, operator, value) => {
  if (operator === 'isNull') return [{ term, missing: value as boolean }];
  return [{ term, in: operator === 'in' ? (value as string[]) : [value as string] }];
};

/** Whole days; an open end is a day that stands for none, and meets no comparison. */
const dates =
  (open: string): Read =>
  (term, operator, value) => {
    const missing: Condition = { term, in: [open] };
    if (operator === 'isNull') return [value === true ? missing : { not: missing }];
    const { earliest, end } = readDate(value as string)!;
    const compared: Readonly<Record<string, Condition[]>> = {
      eq: [
        { term, from: earliest },
        { term, below: end },
      ],
      gt: [{ term, from: end }],
      gte: [{ term, from: earliest }],
      lt: [{ term, below: earliest }],
      lte: [{ term, below: end }],
    };
    return [...compared[operator]!, { not: missing }];
  };
export const FROM_DATES = dates(BEGINNING_OF_TIME);
export const UNTIL_DATES = dates(END_OF_TIME);

/** Percent, of which a share is an interval: what holds, holds of all that it may be. */
export const SHARES: Read = (term, operator, value) => {
  const end = Math.round((value as number) * PERCENT);
  if (end < 0 || end > WHOLE) throw badInput('filter', value, `a share is 0 to 100 percent, not ${String(value)}.`);
  const least = { ...term, part: 'LEAST' } as Term;
  const most = { ...term, part: 'MOST' } as Term;
  const compared: Readonly<Record<string, Condition>> = {
    atLeast: { term: least, from: end },
    above: { term: least, from: end + 1 },
    atMost: { term: most, below: end + 1 },
    below: { term: most, below: end },
  };
  return [compared[operator]!];
};
