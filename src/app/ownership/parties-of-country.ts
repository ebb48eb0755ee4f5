import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { seatsOf } from './fetch-ownership.js';
import { VIEW_LIMITS } from './view-limits.js';

export interface CountryParties {
  /** The state and every party of the country, by id. */
  readonly ids: readonly string[];
  /** Parties registered there whose headquarters are elsewhere: of another country, but under its law. */
  readonly registeredOnly: readonly string[];
  /** False where there were more than one question may follow. */
  readonly complete: boolean;
}

/**
 * The parties of a country on a date: the state, persons of its nationality, and whoever has its headquarters
 * there, or its registration where no headquarters are recorded. A constant number of store calls.
 */
export async function partiesOfCountry(snapshot: Snapshot, country: string, asOf: IsoDate): Promise<CountryParties> {
  const query = {
    direction: 'in',
    asOf,
    statuses: ['CURRENT'],
    first: VIEW_LIMITS.countryParties,
    after: null,
  } as const;
  const [headquarters, registrations, persons] = await Promise.all([
    snapshot.edgePages([country], { kind: 'HEADQUARTERED_IN', ...query }),
    snapshot.edgePages([country], { kind: 'REGISTERED_IN', ...query }),
    snapshot.find('Person', {
      filter: { property: 'nationality', is: 'eq', value: country },
      order: { property: 'id', direction: 'ASC' },
      first: VIEW_LIMITS.countryParties,
      after: null,
    }),
  ]);
  const pages = [headquarters.get(country), registrations.get(country)].filter((page) => page !== undefined);
  const seated = [...new Set(pages.flatMap(({ items }) => items.map(({ from }) => from)))];
  const nodes = (await snapshot.nodes(seated)).filter((node) => node !== null);
  const seats = await seatsOf(snapshot, nodes, asOf);
  const here = seated.filter((id) => seats.get(id) === country);
  const ids = [country, ...here, ...persons.items.map(({ id }) => id)].sort();
  const registeredOnly = seated.filter((id) => seats.get(id) !== country).sort();
  return { ids, registeredOnly, complete: !persons.hasNext && pages.every(({ hasNext }) => !hasNext) };
}
