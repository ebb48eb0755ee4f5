import type { EdgesAt } from '../../graph-store.js';
import type { Condition, Term, TermCondition } from '../../tally-query.js';
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

/** Whether there is such an edge at the node called `n`. */
export function someEdge({ kind, direction, asOf, statuses, where }: EdgesAt, take: Take): string {
  const date = take(asOf);
  const variables = direction === 'out' ? { self: 'e', from: 'n', to: 'x' } : { self: 'e', from: 'x', to: 'n' };
  const read = (term: Term): string => termText(term, variables, new Map(), date);
  const all = [
    `e.validFrom <= ${date}`,
    `${date} < e.validUntil`,
    `e.status IN ${take(statuses)}`,
    ...where.map((condition) => edgeCondition(condition, read, take)),
  ];
  return `EXISTS { MATCH ${pattern(kind, direction)} WHERE ${all.join(' AND ')} }`;
}

/** Begins at the nodes of these ids and goes over the edges, up to the nodes that have them. */
export function startAtEnds({ kind, direction }: EdgesAt, ids: string): string {
  const [left, right] = direction === 'out' ? ['<-', '-'] : ['-', '->'];
  return `UNWIND ${ids} AS id
MATCH (:${ENTITY} {gen: $gen, id: id})${left}[:${typeOf(kind)}]${right}`;
}
