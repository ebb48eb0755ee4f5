import type { IsoDate } from '../../../domain/values/partial-date.js';
import type { Generation } from '../generation.js';

/**
 * Where parties have their seats on a day, as `standingEdge` of the domain has it: of several the first by id that is
 * not outranked. Read from the packed edges, since it is asked of every party there is.
 */
export function seats(
  generation: Generation,
  kind: 'HEADQUARTERED_IN' | 'REGISTERED_IN',
  asOf: IsoDate,
): (party: number) => string | null {
  const table = generation.tableOf(kind);
  if (table === null) return () => null;
  const [status, from, until] = ['status', 'validFrom', 'validUntil'].map((name) => table.reader(name));
  const marks = table.reader('marks') as (place: number) => readonly string[];
  const holds = (place: number): boolean =>
    status!(place) === 'CURRENT' && (from!(place) as string) <= asOf && asOf < (until!(place) as string);
  return (party) => {
    let outranked: number | null = null;
    for (const place of table.placesAt(party, 'out')) {
      if (!holds(place)) continue;
      if (!marks(place).includes('OUTRANKED')) return generation.numbered(table.endOf(place, 'in')).id;
      outranked ??= place;
    }
    return outranked === null ? null : generation.numbered(table.endOf(outranked, 'in')).id;
  };
}
