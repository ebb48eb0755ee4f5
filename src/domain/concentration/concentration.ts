import type { Interval } from '../ownership/percent.js';
import { compareText } from '../values/order.js';
import { herfindahl, largestShare, type Market } from './herfindahl.js';

/** Whose a quantity is: of the country where the plant stands, of its effective owners' countries, or of the controlling one. */
export const LENSES = ['HOST', 'EQUITY', 'CONTROL'] as const;
export type Lens = (typeof LENSES)[number];

/** A plant with what it makes or can make, all in one unit and basis, and whose it is. */
export interface WeighedPlant {
  readonly id: string;
  readonly amount: number;
  readonly host: string | null;
  /** The part of each country's owners that is certain, in percent. */
  readonly equity: ReadonlyMap<string, number>;
  readonly controller: string | null;
}

export interface CountryPart {
  readonly country: string;
  /** Its part of the whole, in percent: certain, and at most. */
  readonly share: Interval;
}

export interface Concentration {
  readonly lens: Lens;
  /** The sum of the amounts. */
  readonly total: number;
  /** The part of the total whose holder is known, in percent; null where the total is 0. */
  readonly coverage: number | null;
  readonly hhi: Interval | null;
  readonly top: Interval | null;
  /** The largest first. */
  readonly countries: readonly CountryPart[];
}

/**
 * How concentrated a quantity is by a lens. Under HOST and CONTROL a plant belongs to one country as a
 * whole, so an unknown one is a lump; under EQUITY the unknown part of a plant may be anybody's.
 */
export function concentrationOf(plants: readonly WeighedPlant[], lens: Lens, topOf: number): Concentration {
  const total = plants.reduce((sum, { amount }) => sum + amount, 0);
  if (total <= 0) return { lens, total: 0, coverage: null, hhi: null, top: null, countries: [] };
  const held = new Map<string, number>();
  const lumps: number[] = [];
  let loose = 0;
  const give = (country: string, amount: number): void => {
    if (amount > 0) held.set(country, (held.get(country) ?? 0) + (100 * amount) / total);
  };
  for (const plant of plants) {
    if (lens === 'EQUITY') {
      let known = 0;
      for (const [country, percent] of plant.equity) {
        give(country, (plant.amount * percent) / 100);
        known += percent;
      }
      loose += (plant.amount * Math.max(0, 100 - known)) / total;
      continue;
    }
    const country = lens === 'HOST' ? plant.host : plant.controller;
    if (country !== null) give(country, plant.amount);
    else if (plant.amount > 0) lumps.push((100 * plant.amount) / total);
  }
  const market: Market = { known: [...held.values()], lumps, loose };
  const unknown = loose + lumps.reduce((sum, lump) => sum + lump, 0);
  return {
    lens,
    total,
    coverage: tidy(100 - unknown),
    hhi: tidyInterval(herfindahl(market)),
    top: tidyInterval(largestShare(market, topOf)),
    countries: [...held]
      .map(([country, share]) => ({
        country,
        share: tidyInterval({ low: share, high: Math.min(100, share + unknown) }),
      }))
      .sort((a, b) => b.share.low - a.share.low || compareText(a.country, b.country)),
  };
}

const DIGITS = 10;
const tidy = (value: number): number => Number(value.toPrecision(DIGITS));
const tidyInterval = ({ low, high }: Interval): Interval => ({ low: tidy(low), high: tidy(high) });
