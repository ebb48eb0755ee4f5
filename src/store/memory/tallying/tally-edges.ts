import {
  conjuncts,
  isNamedEnd,
  type CountedEdges,
  type TallyQuery,
  type TallyValue,
  type Term,
} from '../../tally-query.js';
import type { EdgeTable } from '../edge-table.js';
import type { Generation } from '../generation.js';
import type { Combinations } from './combinations.js';
import { edgeTest } from './edge-test.js';
import { edgeValues, type Read } from './edge-values.js';
import type { TermValues } from './term-values.js';

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
  const read = readingMany(generation, table, terms);
  const counts = edgeTest(table, read, counted, asOf);
  const reads = by.map(read);
  const values: TallyValue[] = reads.map(() => null);
  for (const place of places(generation, table, counted)) {
    if (!counts(place)) continue;
    for (let n = 0; n < reads.length; n += 1) values[n] = reads[n]!(place);
    if (found.add(values) === 0) return;
  }
}

/** For a pass over very many edges: what takes a look beyond a node at an end is kept under the node's number. */
function readingMany(generation: Generation, table: EdgeTable, terms: TermValues): (term: Term) => Read {
  const plain = edgeValues(generation, table, terms);
  return (term) => {
    if (!('at' in term) || term.at === 'self' || 'property' in term) return plain(term);
    const direction = term.at === 'from' ? 'out' : 'in';
    // Filled to its length, for what grows at random is slow.
    const known = new Array<TallyValue | undefined>(generation.size).fill(undefined);
    return (place) => {
      const node = table.endOf(place, direction);
      let value = known[node];
      if (value === undefined) known[node] = value = terms.lookUp(term, node);
      return value;
    };
  };
}

function* places(generation: Generation, table: EdgeTable, { where }: CountedEdges): Iterable<number> {
  const named = conjuncts(where).find(isNamedEnd);
  if (named === undefined) {
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
