import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { NodeOf } from '../../domain/graph/node.js';
import { COMMON_NAMES, FURTHER_NAMES } from './country-names.js';

countries.registerLocale(english);

// The package's types say `never` for what `select: 'all'` gives.
const namesByCode = countries.getNames('en', { select: 'all' }) as Readonly<Record<string, readonly string[]>>;

const nodes: readonly NodeOf<'Country'>[] = Object.entries(countries.getAlpha2Codes())
  .map(([alpha2, alpha3]): NodeOf<'Country'> => {
    const listed = namesByCode[alpha2] ?? [alpha2];
    const name = COMMON_NAMES[alpha2] ?? listed[0]!;
    const others = new Set([...listed, ...(FURTHER_NAMES[alpha2] ?? [])]);
    others.delete(name);
    return { id: `country:${alpha2}`, kind: 'Country', name, aliases: [...others], alpha2, alpha3, region: null };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every country and territory with an ISO 3166-1 code, and Kosovo (XK), sorted by id. */
export const builtInCountries = (): readonly NodeOf<'Country'>[] => nodes;

const idsBySpelling = new Map(
  nodes.flatMap(({ id, name, aliases, alpha2, alpha3 }) =>
    [alpha2, alpha3, name, ...aliases].map((spelling) => [fold(spelling ?? ''), id] as const),
  ),
);

/** The id of the country that a code or name stands for (`MYS`, `malaysia`), or null. */
export const countryIdOf = (spelling: string): string | null => idsBySpelling.get(fold(spelling)) ?? null;

function fold(spelling: string): string {
  return spelling.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
