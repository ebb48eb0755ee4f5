import * as fc from 'fast-check';
import { concentrationOf, type WeighedPlant } from './concentration.js';
import { herfindahl, largestShare } from './herfindahl.js';

const plant = (
  host: string,
  amount: number,
  equity: Record<string, number>,
  controller: string | null,
): WeighedPlant => ({ id: `facility:${host}`, amount, host, equity: new Map(Object.entries(equity)), controller });

const H0 = [
  plant('IDN', 60, { CHN: 75, IDN: 25 }, 'CHN'),
  plant('PHL', 20, { CHN: 40, PHL: 60 }, 'PHL'),
  plant('AUS', 20, { AUS: 100 }, 'AUS'),
];
const H1 = [
  plant('IDN', 60, { CHN: 75 }, 'CHN'),
  plant('PHL', 20, { CHN: 40 }, null),
  plant('AUS', 20, { AUS: 100 }, 'AUS'),
];
const point = (value: number) => ({ low: value, high: value });
const shares = (plants: WeighedPlant[], lens: 'HOST' | 'EQUITY' | 'CONTROL') =>
  Object.fromEntries(concentrationOf(plants, lens, 1).countries.map(({ country, share }) => [country, share.low]));

describe('concentration', () => {
  it('H0: by host, by equity, by control', () => {
    expect(concentrationOf(H0, 'HOST', 1).hhi).toEqual(point(4400));
    expect(concentrationOf(H0, 'EQUITY', 1).hhi).toEqual(point(3578));
    expect(shares(H0, 'EQUITY')).toEqual({ CHN: 53, AUS: 20, IDN: 15, PHL: 12 });
    expect(concentrationOf(H0, 'CONTROL', 1).hhi).toEqual(point(4400));
    expect(shares(H0, 'CONTROL')).toEqual({ CHN: 60, AUS: 20, PHL: 20 });
    expect(concentrationOf(H0, 'EQUITY', 2).top).toEqual(point(73));
  });

  it('H1: unknown owners widen the bounds and lower the coverage', () => {
    expect(concentrationOf(H1, 'EQUITY', 1)).toMatchObject({
      coverage: 73,
      hhi: { low: 3209, high: 6800 },
      top: { low: 53, high: 80 },
    });
  });

  it('H1: unknown plants of 15 and 12 are indivisible under CONTROL', () => {
    const plants = [
      plant('IDN', 53, {}, 'CHN'),
      plant('AUS', 20, {}, 'AUS'),
      plant('IDN', 15, {}, null),
      plant('PHL', 12, {}, null),
    ];
    expect(concentrationOf(plants, 'CONTROL', 1)).toMatchObject({ coverage: 73, hhi: { low: 3578, high: 6800 } });
  });

  it('nothing to weigh has no index', () => {
    expect(concentrationOf([], 'HOST', 3)).toMatchObject({ total: 0, coverage: null, hhi: null, countries: [] });
  });

  it('whoever the unknown plants belong to, the index stays inside its bounds', () => {
    const amount = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 4 }),
        fc.array(fc.tuple(amount, fc.nat(6)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (known, unknown, n) => {
          const total = [...known, ...unknown.map(([size]) => size)].reduce((sum, size) => sum + size, 0);
          if (total === 0) return;
          const market = {
            known: known.map((size) => (100 * size) / total),
            lumps: unknown.map(([size]) => (100 * size) / total),
            loose: 0,
          };
          const resolved = [...market.known, 0, 0, 0, 0, 0, 0, 0];
          unknown.forEach(([size, holder]) => (resolved[holder]! += (100 * size) / total));
          const actual = { known: resolved, lumps: [], loose: 0 };
          const bounds = herfindahl(market);
          expect(herfindahl(actual).low).toBeGreaterThanOrEqual(bounds.low - 1e-9);
          expect(herfindahl(actual).low).toBeLessThanOrEqual(bounds.high + 1e-9);
          expect(largestShare(actual, n).low).toBeGreaterThanOrEqual(largestShare(market, n).low - 1e-9);
          expect(largestShare(actual, n).low).toBeLessThanOrEqual(largestShare(market, n).high + 1e-9);
        },
      ),
    );
  });
});
