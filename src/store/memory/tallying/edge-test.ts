import type { IsoDate } from '../../../domain/values/partial-date.js';
import type { Condition, CountedEdges, TallyValue, Term, TermCondition } from '../../tally-query.js';
import type { EdgeTable } from '../edge-table.js';
import type { Read } from './edge-values.js';

type Test = (place: number) => boolean;

/** Whether the edge at a place counts: it holds on the day, has one of the statuses, and meets every condition. */
export function edgeTest(
  table: EdgeTable,
  read: (term: Term) => Read,
  { statuses, where }: Pick<CountedEdges, 'statuses' | 'where'>,
  asOf: IsoDate,
): Test {
  const [from, until, status] = ['validFrom', 'validUntil', 'status'].map(
    (name) => table.reader(name) as (place: number) => string,
  );
  const among: ReadonlySet<string> = new Set(statuses);
  const meets = test({ all: where }, readingOnce(read));
  return (place) => from!(place) <= asOf && asOf < until!(place) && among.has(status!(place)) && meets(place);
}

/** Many conditions may ask the same of an edge: it is read once for all of them. */
function readingOnce(read: (term: Term) => Read): (term: Term) => Read {
  const known = new Map<string, Read>();
  return (term) => {
    const key = JSON.stringify(term);
    let reading = known.get(key);
    if (reading === undefined) known.set(key, (reading = keepingLast(read(term))));
    return reading;
  };
}

function keepingLast(read: Read): Read {
  let last = -1;
  let value: TallyValue = null;
  return (place) => {
    if (place !== last) {
      value = read(place);
      last = place;
    }
    return value;
  };
}

function test(condition: Condition, read: (term: Term) => Read): Test {
  if ('all' in condition) {
    const parts = condition.all.map((part) => test(part, read));
    return (place) => parts.every((part) => part(place));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => test(part, read));
    return (place) => parts.some((part) => part(place));
  }
  if ('not' in condition) {
    const part = test(condition.not, read);
    return (place) => !part(place);
  }
  const value = read(condition.term);
  const holds = comparison(condition);
  return (place) => holds(value(place));
}

function comparison(condition: TermCondition): (value: TallyValue) => boolean {
  if ('in' in condition) {
    const among: ReadonlySet<unknown> = new Set(condition.in);
    return (value) => among.has(value);
  }
  if ('missing' in condition) return (value) => (value === null) === condition.missing;
  const isFrom = 'from' in condition;
  const bound = isFrom ? condition.from : condition.below;
  // Texts are compared by code unit, as Neo4j does by code point: dates have only digits.
  return (value) => typeof value === typeof bound && (isFrom ? value! >= bound : value! < bound);
}
