import type { EdgesAt } from '../../graph-store.js';
import { conjuncts, termsIn, type Condition, type Term, type TermCondition } from '../../tally-query.js';
import { ENTITY, typeOf } from '../layout/names.js';
import { pattern } from './reading.js';
import { termText } from './tally-terms.js';

/** Takes a value as a parameter of a statement, and says how it is called there. */
export type Take = (value: unknown) => string;

/** Parameters called by a letter and a number, as they are taken. */
export function taking(letter: string, parameters: Record<string, unknown>): Take {
  let taken = 0;
  return (value) => {
    const name = `${letter}${taken}`;
    taken += 1;
    parameters[name] = value;
    return `$${name}`;
  };
}

/** A condition on an edge and its ends, with the terms of it as `read` writes them. */
export function edgeCondition(condition: Condition, read: (term: Term) => string, take: Take): string {
  const joined = (parts: readonly Condition[], by: string, empty: boolean): string =>
    parts.length === 0 ? take(empty) : `(${parts.map((part) => edgeCondition(part, read, take)).join(by)})`;
  if ('all' in condition) return joined(condition.all, ' AND ', true);
  if ('any' in condition) return joined(condition.any, ' OR ', false);
  // A comparison with what is missing is null, and so would its negation be.
  if ('not' in condition) return `NOT coalesce(${edgeCondition(condition.not, read, take)}, false)`;
  return comparison(condition, read(condition.term), take);
}

function comparison(condition: TermCondition, value: string, take: Take): string {
  if ('in' in condition) return `${value} IN ${take(condition.in)}`;
  if ('missing' in condition) return `${value} IS ${condition.missing ? '' : 'NOT '}NULL`;
  return 'from' in condition ? `${value} >= ${take(condition.from)}` : `${value} < ${take(condition.below)}`;
}

/**
 * Whether there is such an edge at the node called `n`. What takes a look beyond an end, its country, is worked out
 * once for each edge that meets the rest: written into every comparison, it would take the planner minutes.
 */
export function someEdge({ kind, direction, asOf, statuses, where }: EdgesAt, take: Take): string {
  const date = take(asOf);
  const variables = direction === 'out' ? { self: 'e', from: 'n', to: 'x' } : { self: 'e', from: 'x', to: 'n' };
  const known = new Map<string, string>();
  const read = (term: Term): string => termText(term, variables, known, date);
  const written = (conditions: readonly Condition[]): string[] =>
    conditions.map((condition) => edgeCondition(condition, read, take));
  const all = conjuncts(where);
  const looksBeyond = (condition: Condition): boolean => termsIn(condition).some((term) => 'derived' in term);
  const near = [
    `e.validFrom <= ${date}`,
    `${date} < e.validUntil`,
    `e.status IN ${take(statuses)}`,
    ...written(all.filter((condition) => !looksBeyond(condition))),
  ];
  const begin = `MATCH ${pattern(kind, direction)} WHERE ${near.join(' AND ')}`;
  const beyond = all.filter(looksBeyond);
  if (beyond.length === 0) return `EXISTS { ${begin} }`;
  const passed = ['e', 'x'];
  for (const term of beyond.flatMap(termsIn)) {
    const key = JSON.stringify(term);
    if (!('derived' in term) || known.has(key)) continue;
    passed.push(`${read(term)} AS d${known.size}`);
    known.set(key, `d${known.size}`);
  }
  return `EXISTS {
  ${begin}
  WITH ${passed.join(', ')} WHERE ${written(beyond).join(' AND ')}
  RETURN e
}`;
}

/** Begins at the nodes of these ids and goes over the edges, up to the nodes that have them. */
export function startAtEnds({ kind, direction }: EdgesAt, ids: string): string {
  const [left, right] = direction === 'out' ? ['<-', '-'] : ['-', '->'];
  return `UNWIND ${ids} AS id
MATCH (:${ENTITY} {gen: $gen, id: id})${left}[:${typeOf(kind)}]${right}`;
}
