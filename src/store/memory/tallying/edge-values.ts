import type { TallyValue, Term } from '../../tally-query.js';
import type { EdgeTable } from '../edge-table.js';
import type { Generation } from '../generation.js';
import { partOf, type TermValues } from './term-values.js';

/** Reads a value of the edge at a place. */
export type Read = (place: number) => TallyValue;

/** How terms are read from packed edges: of a million, only the properties that are asked for become values. */
export function edgeValues(generation: Generation, table: EdgeTable, terms: TermValues): (term: Term) => Read {
  return (term) => {
    if (!('at' in term)) return () => null;
    const { at } = term;
    if (at === 'self') {
      const property = 'property' in term ? term : null;
      const read = table.reader(property?.property ?? '');
      return (place) => partOf((read(place) ?? null) as TallyValue, property?.part);
    }
    const direction = at === 'from' ? 'out' : 'in';
    return (place) => terms.of(term, { [at]: generation.numbered(table.endOf(place, direction)) });
  };
}
