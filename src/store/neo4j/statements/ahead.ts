import neo4j from 'neo4j-driver';
import type { Ahead } from '../../graph-store.js';
import { readingOf } from '../../paging/page-query.js';
import { conditions, pattern, records } from './reading.js';

/** What is read beyond some nodes, as parts of a statement about them. */
export interface AheadText {
  /** Follows the clause that collects the nodes as `n0`. */
  readonly text: string;
  /** One for each step, in the order of `steps`: `[edges, nodes at their other ends]`, as records. */
  readonly columns: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly steps: readonly AheadStep[];
}

export interface AheadStep {
  readonly ahead: Ahead;
  /** The step that led to the nodes it starts from, or -1 for the nodes themselves. */
  readonly from: number;
}

/**
 * One subquery for each step, from the nodes that the step before it led to, each of them once: what it costs grows
 * with what is answered, and with no product of the steps.
 */
export function aheadText(ahead: readonly Ahead[]): AheadText {
  const steps: AheadStep[] = [];
  const add = (step: Ahead, from: number): void => {
    const number = steps.push({ ahead: step, from }) - 1;
    for (const next of step.then ?? []) add(next, number);
  };
  for (const step of ahead) add(step, -1);
  return {
    text: steps.map(subquery).join('\n'),
    columns: steps.map((_, n) => `[e${n + 1}, ${records(`n${n + 1}`)}]`),
    parameters: Object.assign({}, ...steps.map(parametersOf)) as Record<string, unknown>,
    steps,
  };
}

function subquery({ ahead: { kind, direction, page }, from }: AheadStep, n: number): string {
  const edges = `MATCH ${pattern(kind, direction)}`;
  return `CALL (n${from + 1}) {
  UNWIND n${from + 1} AS n
  ${page === undefined ? edges : `CALL (n) {\n    ${edges}${countingOf(page, n)}\n    RETURN x, e ORDER BY e.id${'last' in page ? ' DESC' : ''} LIMIT $limit${n + 1}\n  }`}
  RETURN collect(e.record) AS e${n + 1}, collect(DISTINCT x) AS n${n + 1}
}`;
}

function countingOf(page: NonNullable<Ahead['page']>, n: number): string {
  const where = conditions(page).map((condition) => condition.replaceAll(/\$\w+/g, `$&${n + 1}`));
  return where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
}

const parametersOf = ({ ahead: { page } }: AheadStep, n: number): Record<string, unknown> =>
  page === undefined
    ? {}
    : {
        [`limit${n + 1}`]: neo4j.int(readingOf(page).size + 1),
        [`asOf${n + 1}`]: page.asOf,
        [`statuses${n + 1}`]: page.statuses,
      };
