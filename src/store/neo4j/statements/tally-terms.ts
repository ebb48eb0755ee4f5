import { EDGE_SHAPES, NODE_SHAPES } from '../layout/shapes.js';
import type { At, Part, Term } from '../../tally-query.js';

/** The variables of a statement by the place that a term looks at. */
export type Variables = Readonly<Partial<Record<At, string>>>;

export interface TallyStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What stands for a plant on the date: `w`, about `v`; no plan, no weak statement. */
export const standing = (v: string, w: string, property: string, asOf = '$asOf'): string =>
  `(${v})<-[:ABOUT]-(${w}) WHERE ${w}.property = '${name(property)}' AND ${w}.status = 'CURRENT' AND NOT ${w}.unconfirmed AND ${w}.validFrom <= ${asOf}`;

/**
 * A term as an expression. Values that take a look beyond the thing itself, countries of the ends of edges, are
 * given as variables where the statement has worked them out already.
 * @param asOf the parameter that holds the date
 */
export function termText(
  term: Term,
  variables: Variables,
  known: ReadonlyMap<string, string> = new Map(),
  asOf = '$asOf',
): string {
  if ('newest' in term) return 'newest';
  if ('periodOf' in term) return periodText(variables.self!, term.periodOf);
  const worked = known.get(JSON.stringify(term));
  if (worked !== undefined) return worked;
  const v = variables[term.at]!;
  if ('hasNumber' in term) return `EXISTS { MATCH ${standing(v, 'w', term.hasNumber, asOf)} AND w.value IS NOT NULL }`;
  if ('derived' in term) return term.derived === 'COUNTRY' ? countryText(v, asOf) : statusText(v, asOf);
  const property = `${v}.${name(term.property)}`;
  return term.part === undefined ? property : partText(property, term.part);
}

function partText(property: string, part: Part): string {
  switch (part) {
    case 'YEAR':
      return `left(${property}, 4)`;
    case 'KIND':
      return `split(${property}, ':')[0]`;
    case 'LEAST':
      return `toInteger(split(substring(${property}, 1), ',')[0]) + CASE left(${property}, 1) WHEN '(' THEN 1 ELSE 0 END`;
    case 'MOST':
      return `toInteger(split(left(${property}, size(${property}) - 1), ',')[1]) - CASE right(${property}, 1) WHEN ')' THEN 1 ELSE 0 END`;
  }
}

const statusText = (v: string, asOf: string): string =>
  `COLLECT { MATCH ${standing(v, 'w', 'STATUS', asOf)} RETURN w.code ORDER BY w.validFrom DESC, w.id LIMIT 1 }[0]`;

/** A seat of headquarters comes before one of registration, as their names do, and one that is outranked last. */
const countryText = (v: string, asOf: string): string => `CASE
    WHEN ${v}:Country THEN ${v}.id
    WHEN ${v}:Facility OR ${v}:Site THEN ${v}.country
    WHEN ${v}:Person THEN ${v}.nationality
    ELSE COLLECT {
      MATCH (${v})-[h:HEADQUARTERED_IN|REGISTERED_IN]->(c)
      WHERE h.status = 'CURRENT' AND h.validFrom <= ${asOf} AND ${asOf} < h.validUntil
      RETURN c.id ORDER BY type(h), 'OUTRANKED' IN coalesce(h.marks, []), h.id LIMIT 1
    }[0]
  END`;

const periodText = (v: string, properties: readonly string[]): string =>
  `CASE WHEN NOT ${v}.property IN [${properties.map((property) => `'${name(property)}'`).join(', ')}] THEN null
    WHEN ${v}.validFrom ENDS WITH '-01-01' AND ${v}.validUntil = toString(toInteger(left(${v}.validFrom, 4)) + 1) + '-01-01' THEN 'CALENDAR_YEAR'
    ELSE 'OTHER' END`;

/** Names stand in the text of a statement: only those of the graph schema, or in capitals as its vocabularies, do. */
function name(text: string): string {
  if (/^[A-Z_]+$/.test(text) || text === 'id' || KNOWN.has(text)) return text;
  throw new Error(`There is no property ${JSON.stringify(text)} to count by.`);
}

const KNOWN: ReadonlySet<string> = new Set(
  [...NODE_SHAPES.values(), ...EDGE_SHAPES.values()].flatMap((shape) => [...shape.keys()]),
);

/** The end of every tally: combinations of the terms, and how often each was met. */
export const counting = (by: readonly Term[], variables: Variables, known?: ReadonlyMap<string, string>): string =>
  `WITH ${by.map((term, n) => `${termText(term, variables, known)} AS k${n}`).join(', ')}, count(*) AS count LIMIT $most
RETURN [[${by.map((_, n) => `k${n}`).join(', ')}], count] AS row`;
