import { compareText } from '../values/order.js';
import { ancestry, shareholders } from './ancestry.js';
import { exactMass } from './exact-mass.js';
import { narrowed, statedAtLeast } from './indirect-claims.js';
import type { OwnershipIndex } from './ownership-graph.js';
import type { OwnershipWarning } from './ownership-warning.js';
import type { Payoff } from './payoff.js';
import { percentInterval, type Interval } from './percent.js';
import { presumedCountry } from './presumption.js';
import { ShareSolver } from './share-solver.js';
import { warningsAbove } from './warnings-above.js';

export interface EffectiveOwner {
  readonly party: string;
  readonly share: Interval;
}

/** The part of an asset that is one country's. Bounds of several countries must not be added. */
export interface CountryShare {
  readonly country: string;
  /** Of its outside owners together: the state, persons, firms and others that nobody is recorded to own. */
  readonly known: Interval;
  /** Of presumed residuals: what nobody records of its listed firms. */
  readonly presumed: Interval;
  /** Of both, as one set. */
  readonly total: Interval;
}

/** Who owns an asset in the end: over every chain and loop, up to parties that nobody is recorded to own. */
export interface EffectiveOwners {
  readonly asset: string;
  /** The largest first. */
  readonly owners: readonly EffectiveOwner[];
  /** What the outside owners leave over: unrecorded holders at every step, presumed or not, and closed loops. */
  readonly residual: Interval;
  readonly countries: readonly CountryShare[];
  /** What is no country's: unattributed residuals, outside owners of unknown country, closed loops. */
  readonly unattributed: Interval;
  readonly warnings: readonly OwnershipWarning[];
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The books balance: with exact shares the outside owners and the residual add up to 100, and so do the
 * countries and the unattributed part. Mass in a closed loop is nobody's: it is in the high end of the
 * residual, not in its low end.
 */
export function effectiveOwners(index: OwnershipIndex, id: string): EffectiveOwners {
  const asset = index.numberOf.get(id);
  if (asset === undefined) {
    const all = { low: 0, high: 100 };
    return { asset: id, owners: [], residual: all, countries: [], unattributed: all, warnings: [] };
  }
  const above = ancestry([asset], (node) => shareholders(index, node));
  const outside = new Set(above.filter((node) => index.outside[node] && node !== asset));
  const inner = new Set(above.filter((node) => !outside.has(node) && !index.truncated[node]));
  const { bounds, least } = partsOf(index, asset);
  const of = (payoff: Payoff): Interval => percentInterval(bounds(payoff));
  // What is left beside others' lower bound also holds what ends nowhere: closed loops.
  const beside = (payoff: Payoff, others: Payoff): Interval =>
    percentInterval({ low: least(payoff), high: 1 - least(others) });

  const knownOf = groupBy(outside, (node) => index.facts[node]!.country);
  const presumedOf = groupBy(inner, (node) => presumedCountry(index, node));
  const payoff = (ones: ReadonlySet<number>, residuals: ReadonlySet<number>): Payoff => ({
    ones,
    zeros: NONE,
    residuals,
  });
  const named = [...new Set([...knownOf.keys(), ...presumedOf.keys()])].filter((country) => country !== null);
  const countries = named.map((country) => {
    const known = knownOf.get(country) ?? NONE;
    const presumed = presumedOf.get(country) ?? NONE;
    return {
      country,
      known: of(payoff(known, NONE)),
      presumed: of(payoff(NONE, presumed)),
      total: of(payoff(known, presumed)),
    };
  });
  const attributed = payoff(
    new Set([...outside].filter((node) => index.facts[node]!.country !== null)),
    new Set([...inner].filter((node) => presumedCountry(index, node) !== null)),
  );
  const unattributed = payoff(knownOf.get(null) ?? NONE, presumedOf.get(null) ?? NONE);
  return {
    asset: id,
    owners: [...outside]
      .map((node) => ({ party: index.ids[node]!, share: of(payoff(new Set([node]), NONE)) }))
      .sort((a, b) => compareShares(a.share, b.share) || compareText(a.party, b.party)),
    residual: beside(payoff(NONE, inner), payoff(outside, NONE)),
    countries: countries.sort((a, b) => compareShares(a.total, b.total) || compareText(a.country, b.country)),
    unattributed: beside(unattributed, attributed),
    warnings: warningsAbove(index, asset),
  };
}

/** The bounds of a payoff, as fractions. */
export interface Parts {
  readonly bounds: (payoff: Payoff) => Interval;
  readonly least: (payoff: Payoff) => number;
}

export function partsOf(index: OwnershipIndex, asset: number): Parts {
  const mass = exactMass(index, asset);
  if (mass !== null) {
    const part = ({ ones, residuals }: Payoff): number => {
      let sum = 0;
      for (const node of ones) sum += mass.arriving[node]!;
      for (const node of residuals) sum += mass.residual[node]!;
      return sum;
    };
    return { least: part, bounds: (payoff) => ({ low: part(payoff), high: part(payoff) }) };
  }
  const solver = new ShareSolver(index, [asset]);
  return {
    least: (payoff) => Math.max(solver.solve(payoff, 'LOW')(asset), statedAtLeast(index, payoff.ones, asset)),
    bounds: (payoff) => {
      const computed = { low: solver.solve(payoff, 'LOW')(asset), high: solver.solve(payoff, 'HIGH')(asset) };
      return payoff.residuals.size > 0 ? computed : narrowed(index, payoff.ones, asset, computed);
    },
  };
}

function groupBy(nodes: Iterable<number>, key: (node: number) => string | null): Map<string | null, Set<number>> {
  const groups = new Map<string | null, Set<number>>();
  for (const node of nodes) {
    const group = groups.get(key(node));
    if (group) group.add(node);
    else groups.set(key(node), new Set([node]));
  }
  return groups;
}

const compareShares = (a: Interval, b: Interval): number => b.low - a.low || b.high - a.high;
