import { ancestry, shareholders } from './ancestry.js';
import { controlledByCountry } from './controlled-by-country.js';
import { partsOf } from './effective-owners.js';
import type { OwnershipIndex } from './ownership-graph.js';
import { NOTHING, percentInterval, type Interval } from './percent.js';
import type { Payoff } from './payoff.js';
import { presumedCountry } from './presumption.js';
import { ultimateControllers, type UltimateControllers } from './ultimate-controllers.js';
import type { VerdictValue } from './verdict-value.js';

/** Whose a part is: of a country asked for, of the host, of any other country, or not known. */
export type LookThroughRole = 'ASKED' | 'HOST' | 'OTHERS' | 'UNKNOWN';

export interface LookThroughPart {
  readonly role: LookThroughRole;
  /** The country; null for OTHERS and UNKNOWN. */
  readonly country: string | null;
  /** Of recorded outside owners, as one set. */
  readonly known: Interval;
  /** Of residuals that are presumed theirs. */
  readonly presumed: Interval;
  /** Both as one set; for UNKNOWN all that can be given to no country: residuals, closed loops. */
  readonly total: Interval;
  /** Whether the country's party is the ultimate controller; null for OTHERS and UNKNOWN. */
  readonly controls: VerdictValue | null;
}

export interface LookThrough {
  readonly asset: string;
  /** The countries asked for in their order, the host where it is none of them, OTHERS, UNKNOWN. */
  readonly parts: readonly LookThroughPart[];
  readonly controller: UltimateControllers;
  /** Whose control certainly is; UNKNOWN where it is certainly no one country's. */
  readonly controlledBy: LookThroughRole;
  readonly controllingCountry: string | null;
}

interface Ends {
  readonly owners: Set<number>;
  readonly residuals: Set<number>;
}

/**
 * The equity of an asset split by country, so that nothing is counted twice and nothing is left out: every end
 * of a walk upward belongs to one part. With exact shares the totals add up to 100; with intervals each total
 * bounds its part as one set, and the bounds of several parts must not be added.
 */
export function lookThrough(
  index: OwnershipIndex,
  asset: string,
  countries: readonly string[],
  host: string | null,
): LookThrough {
  const named = [...new Set(countries)];
  const hosts = host === null || named.includes(host) ? [] : [host];
  const ends = endsByCountry(index, asset, [...named, ...hosts]);
  const node = index.numberOf.get(asset);
  const measured = node === undefined ? null : partsOf(index, node);
  const payoff = ({ owners, residuals }: Ends): Payoff => ({ ones: owners, zeros: new Set(), residuals });
  const of = (owners: ReadonlySet<number>, residuals: ReadonlySet<number>): Interval =>
    measured === null ? NOTHING : percentInterval(measured.bounds({ ones: owners, zeros: new Set(), residuals }));

  const part = (role: LookThroughRole, key: string, country: string | null): LookThroughPart => {
    const { owners, residuals } = ends.get(key)!;
    return {
      role,
      country,
      known: of(owners, NO_NODES),
      presumed: of(NO_NODES, residuals),
      total: of(owners, residuals),
      controls: country === null ? null : controlledByCountry(index, country, asset),
    };
  };
  const parts = [
    ...named.map((country) => part('ASKED', country, country)),
    ...hosts.map((country) => part('HOST', country, country)),
    part('OTHERS', OTHERS, null),
  ];
  const attributed = unionOf([...ends].filter(([key]) => key !== UNKNOWN).map(([, of]) => of));
  const unknown = ends.get(UNKNOWN)!;
  const total =
    measured === null
      ? { low: 0, high: 100 }
      : percentInterval({ low: measured.least(payoff(unknown)), high: 1 - measured.least(payoff(attributed)) });
  parts.push({
    role: 'UNKNOWN',
    country: null,
    known: of(unknown.owners, NO_NODES),
    presumed: NOTHING,
    total,
    controls: null,
  });
  const controller = ultimateControllers(index, asset);
  return { asset, parts, controller, ...controlOf(index, asset, parts, controller.country) };
}

const NO_NODES: ReadonlySet<number> = new Set();
const OTHERS = 'OTHERS';
const UNKNOWN = 'UNKNOWN';

/** Where the walks above an asset end, by part: each outside owner and each residual in exactly one. */
function endsByCountry(index: OwnershipIndex, id: string, named: readonly string[]): Map<string, Ends> {
  const ends = new Map<string, Ends>(
    [...named, OTHERS, UNKNOWN].map((key) => [key, { owners: new Set<number>(), residuals: new Set<number>() }]),
  );
  const partOf = (country: string | null): Ends =>
    ends.get(country === null ? UNKNOWN : named.includes(country) ? country : OTHERS)!;
  const asset = index.numberOf.get(id);
  if (asset === undefined) return ends;
  for (const node of ancestry([asset], (at) => shareholders(index, at))) {
    if (index.outside[node] && node !== asset) partOf(index.facts[node]!.country).owners.add(node);
    else if (!index.truncated[node]) partOf(presumedCountry(index, node)).residuals.add(node);
  }
  return ends;
}

const unionOf = (all: readonly Ends[]): Ends => ({
  owners: new Set(all.flatMap(({ owners }) => [...owners])),
  residuals: new Set(all.flatMap(({ residuals }) => [...residuals])),
});

function controlOf(
  index: OwnershipIndex,
  asset: string,
  parts: readonly LookThroughPart[],
  country: string | null,
): Pick<LookThrough, 'controlledBy' | 'controllingCountry'> {
  const holder = parts.find(({ controls }) => controls === 'TRUE');
  if (holder) return { controlledBy: holder.role, controllingCountry: holder.country };
  const isNamed = parts.some((part) => part.country === country);
  return country !== null && !isNamed && controlledByCountry(index, country, asset) === 'TRUE'
    ? { controlledBy: 'OTHERS', controllingCountry: country }
    : { controlledBy: 'UNKNOWN', controllingCountry: null };
}
