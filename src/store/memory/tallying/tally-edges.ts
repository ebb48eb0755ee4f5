import type { Condition, CountedEdges, TallyQuery, TallyValue, Term } from '../../tally-query.js';
import type { EdgeTable } from '../edge-table.js';
import type { Generation } from '../generation.js';
import type { Combinations } from './combinations.js';
import { partOf, type TermValues } from './term-values.js';

type Read = (place: number) => TallyValue;

/**
 * One pass over the edges of a kind, or over those at the ends that are named. Edges stay packed: of a million, only
 * the properties that are asked for are read, and what is asked of a node at an end is found once for each node.
 */
export function tallyEdges(
  generation: Generation,
  terms: TermValues,
  counted: CountedEdges,
  { by, asOf }: TallyQuery,
  found: Combinations,
): void {
  const table = generation.tableOf(counted.kind);
  if (table === null) return;
  const read = (term: Term): Read => reader(generation, table, terms, term);
  const [from, until, status] = ['validFrom', 'validUntil', 'status'].map(
    (name) => table.reader(name) as (place: number) => string,
  );
  const conditions = counted.where.map((condition) => ({ condition, read: read(condition.term) }));
  const reads = by.map(read);
  const values: TallyValue[] = reads.map(() => null);
  for (const place of places(generation, table, counted)) {
    if (from!(place) > asOf || asOf >= until!(place)) continue;
    if (!(counted.statuses as readonly string[]).includes(status!(place))) continue;
    if (!conditions.every((one) => holds(one.condition, one.read(place)))) continue;
    for (let n = 0; n < reads.length; n += 1) values[n] = reads[n]!(place);
    if (found.add(values) === 0) return;
  }
}

function reader(generation: Generation, table: EdgeTable, terms: TermValues, term: Term): Read {
  if (!('at' in term)) return () => null;
  const { at } = term;
  if (at === 'self') {
    const property = 'property' in term ? term : null;
    const read = table.reader(property?.property ?? '');
    return (place) => partOf((read(place) ?? null) as TallyValue, property?.part);
  }
  const direction = at === 'from' ? 'out' : 'in';
  if ('property' in term)
    return (place) => terms.of(term, { [at]: generation.numbered(table.endOf(place, direction)) });
  // Filled to its length, for what grows at random is slow.
  const known = new Array<TallyValue | undefined>(generation.size).fill(undefined);
  return (place) => {
    const node = table.endOf(place, direction);
    let value = known[node];
    if (value === undefined) known[node] = value = terms.lookUp(term, node);
    return value;
  };
}

function* places(generation: Generation, table: EdgeTable, { where }: CountedEdges): Iterable<number> {
  const named = where.find(
    (condition) => 'in' in condition && 'property' in condition.term && condition.term.property === 'id',
  );
  if (named === undefined || !('in' in named) || !('at' in named.term)) {
    for (let place = 0; place < table.size; place += 1) yield place;
    return;
  }
  // At either end each edge is met once.
  const direction = named.term.at === 'from' ? 'out' : 'in';
  for (const id of new Set(named.in)) {
    const node = generation.numberOf(id);
    if (node !== null) yield* table.placesAt(node, direction);
  }
}

const holds = (condition: Condition, value: TallyValue): boolean =>
  'in' in condition
    ? typeof value === 'string' && condition.in.includes(value)
    : (value === null) === condition.missing;
