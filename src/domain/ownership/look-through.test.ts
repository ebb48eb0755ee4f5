import fc from 'fast-check';
import { effectiveOwners } from './effective-owners.js';
import { lookThrough } from './look-through.js';
import { indexOf, nodeName, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { indexFromText } from './testing/graph-from-text.js';

const told = (view: ReturnType<typeof lookThrough>) =>
  view.parts.map(({ role, country, known, presumed, total, controls }) => [
    country ?? role,
    known.low,
    presumed.low,
    total.low,
    total.high,
    controls,
  ]);

test('Kwinana: 26.01 China, 24.99 the host’s, 49 of others; controlled from China', () => {
  const index = indexFromText('Tianqi>TLEA 51, IGO>TLEA 49, TLEA>Talison 51, Albemarle>Talison 49', {
    countries: { CN: 'Tianqi', AU: 'IGO TLEA Talison', US: 'Albemarle' },
    listed: 'Tianqi IGO Albemarle',
  });
  const view = lookThrough(index, 'Talison', ['CN', 'JP'], 'AU');
  expect(told(view)).toEqual([
    ['CN', 26.01, 0, 26.01, 26.01, 'TRUE'],
    ['JP', 0, 0, 0, 0, 'FALSE'],
    ['AU', 24.99, 0, 24.99, 24.99, 'FALSE'],
    ['OTHERS', 49, 0, 49, 49, null],
    ['UNKNOWN', 0, 0, 0, 0, null],
  ]);
  expect([view.controlledBy, view.controllingCountry]).toEqual(['ASKED', 'CN']);
});

test('what nobody records of a listed parent is presumed its country’s, of a joint venture nobody’s', () => {
  const index = indexFromText('H>P 1, P>F 60', {
    countries: { CN: 'P', US: 'H', ID: 'JV' },
    kinds: { Facility: 'F' },
    listed: 'P',
  });
  expect(told(lookThrough(index, 'F', ['CN'], 'ID'))).toEqual([
    ['CN', 0, 59.4, 59.4, 59.4, 'TRUE'],
    ['ID', 0, 0, 0, 0, 'FALSE'],
    ['OTHERS', 0.6, 0, 0.6, 0.6, null],
    ['UNKNOWN', 0, 0, 40, 40, null],
  ]);
});

test('an owner of unknown country, and an asset of which nothing is recorded, are unknown', () => {
  const index = indexFromText('X>F 30', { kinds: { Facility: 'F' }, countries: { CN: 'P' } });
  expect(told(lookThrough(index, 'F', ['CN'], null)).at(-1)).toEqual(['UNKNOWN', 30, 0, 100, 100, null]);
  const nothing = lookThrough(index, 'G', ['CN'], null);
  expect(told(nothing).at(-1)).toEqual(['UNKNOWN', 0, 0, 0, 100, null]);
  expect(nothing.controlledBy).toBe('UNKNOWN');
});

test('controlled from a country that was not asked for: OTHERS', () => {
  const index = indexFromText('P>F 60, Q>F 40', { kinds: { Facility: 'F' }, countries: { US: 'P', ID: 'Q' } });
  const view = lookThrough(index, 'F', ['CN'], 'ID');
  expect([view.controlledBy, view.controllingCountry]).toEqual(['OTHERS', 'US']);
});

test('I3: others are one set, whose bounds are not the sum of its members’', () => {
  const index = indexFromText('X1>P 50, Z>P 50, X2>Q 50, W>Q 50, P>A 0..100, Q>A 0..100', {
    countries: { CN: 'Z W', JP: 'X1', KR: 'X2' },
  });
  const others = lookThrough(index, 'A', ['CN'], null).parts.find(({ role }) => role === 'OTHERS')!;
  expect(others.total).toEqual({ low: 0, high: 50 });
});

test('with exact shares the parts add up to 100, and each country has what ownership says', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 9, holders: 4, width: 0 }), (random) => {
      const index = indexOf(random);
      const asset = nodeName(random.columns.length - 1);
      const view = lookThrough(index, asset, ['CN'], 'US');
      const { countries, warnings } = effectiveOwners(index, asset);
      const own = (country: string) =>
        countries.find((share) => share.country === country)?.total ?? { low: 0, high: 0 };
      expect(view.parts[0]!.total).toEqual(own('CN'));
      expect(view.parts[1]!.total).toEqual(own('US'));
      if (warnings.some(({ code }) => code === 'OVER_100' || code === 'CLOSED_LOOP')) return;
      const sum = view.parts.reduce((total, part) => total + part.total.low, 0);
      expect(sum).toBeCloseTo(100, 6);
      for (const part of view.parts) {
        expect(part.total.high).toBeCloseTo(part.total.low, 7);
        if (part.role !== 'UNKNOWN') expect(part.known.low + part.presumed.low).toBeCloseTo(part.total.low, 6);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('with intervals every total bounds what exact shares inside give', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 7, holders: 3, width: 30 }), (random) => {
      const asset = nodeName(random.columns.length - 1);
      const wide = lookThrough(indexOf(random), asset, ['CN'], 'US');
      const lows = {
        ...random,
        columns: random.columns.map((ranges) => ranges.map((range) => ({ ...range, high: range.low }))),
      };
      const narrow = lookThrough(indexOf(lows), asset, ['CN'], 'US');
      wide.parts.forEach(({ total }, n) => {
        expect(total.low).toBeLessThanOrEqual(narrow.parts[n]!.total.low + 1e-6);
        expect(total.high).toBeGreaterThanOrEqual(narrow.parts[n]!.total.high - 1e-6);
      });
    }),
    { numRuns: runs(300) },
  );
});
