import fc from 'fast-check';
import { effectiveOwners } from './effective-owners.js';
import { effectiveShare } from './effective-share.js';
import { indexOf, nodeName, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { indexFromText } from './testing/graph-from-text.js';

const exact = (percent: number) => ({ low: percent, high: percent });

describe('outside owners', () => {
  test('Kwinana: 26.01 % Tianqi, 24.99 % IGO, 49 % of the mine Albemarle', () => {
    const index = indexFromText('Tianqi>TLEA 51, IGO>TLEA 49, TLEA>Talison 51, Albemarle>Talison 49', {
      countries: { CN: 'Tianqi', AU: 'IGO TLEA Talison', US: 'Albemarle' },
      listed: 'Tianqi IGO Albemarle',
    });
    expect(effectiveOwners(index, 'Talison')).toEqual({
      asset: 'Talison',
      owners: [
        { party: 'Albemarle', share: exact(49) },
        { party: 'Tianqi', share: exact(26.01) },
        { party: 'IGO', share: exact(24.99) },
      ],
      residual: exact(0),
      countries: [
        { country: 'US', known: exact(49), presumed: exact(0), total: exact(49) },
        { country: 'CN', known: exact(26.01), presumed: exact(0), total: exact(26.01) },
        { country: 'AU', known: exact(24.99), presumed: exact(0), total: exact(24.99) },
      ],
      unattributed: exact(0),
      warnings: [],
    });
  });

  test('I1: the residual of A', () => {
    const index = indexFromText('P>A 30..50, B>A 50..70, A>B 40..80, Q>B 20..60');
    expect(effectiveOwners(index, 'A').residual).toEqual({ low: 0, high: 50 });
  });
});

describe('presumed and unattributed', () => {
  const facts = { countries: { CN: 'P', US: 'H', ID: 'JV' }, kinds: { Facility: 'F' } } as const;

  test('a holder of 1 % in a listed parent changes 1 %', () => {
    const index = indexFromText('H>P 1, P>F 60', { ...facts, listed: 'P' });
    expect(effectiveOwners(index, 'F').countries).toEqual([
      { country: 'CN', known: exact(0), presumed: exact(59.4), total: exact(59.4) },
      { country: 'US', known: exact(0.6), presumed: exact(0), total: exact(0.6) },
    ]);
    expect(effectiveOwners(index, 'F').unattributed).toEqual(exact(40));
  });

  test('the rest of an unlisted firm with a recorded owner is nobody’s', () => {
    const { countries, unattributed, residual } = effectiveOwners(indexFromText('H>P 1, P>F 60', facts), 'F');
    expect(countries).toEqual([{ country: 'US', known: exact(0.6), presumed: exact(0), total: exact(0.6) }]);
    expect(unattributed).toEqual(exact(99.4));
    expect(residual).toEqual(exact(99.4));
  });

  test('a firm without recorded owners is known above an asset, presumed as the asset itself', () => {
    const index = indexFromText('P>F 60', facts);
    expect(effectiveOwners(index, 'F').countries).toEqual([
      { country: 'CN', known: exact(60), presumed: exact(0), total: exact(60) },
    ]);
    expect(effectiveOwners(index, 'P')).toMatchObject({
      owners: [],
      residual: exact(100),
      countries: [{ country: 'CN', known: exact(0), presumed: exact(100), total: exact(100) }],
      unattributed: exact(0),
    });
    expect(effectiveOwners(indexFromText('', facts), 'F')).toMatchObject({ countries: [], unattributed: exact(100) });
  });

  test('an owner of unknown country is in the unattributed part', () => {
    const { owners, unattributed, residual } = effectiveOwners(indexFromText('X>F 30, P>F 70', facts), 'F');
    expect(owners.map(({ party }) => party)).toEqual(['P', 'X']);
    expect(unattributed).toEqual(exact(30));
    expect(residual).toEqual(exact(0));
  });

  test('a country is asked for as a set, not as a sum of bounds', () => {
    const index = indexFromText('P>F 0..100, Q>F 0..100', { countries: { CN: 'P Q' } });
    expect(effectiveOwners(index, 'F').countries[0]!.known).toEqual({ low: 0, high: 100 });
    const split = indexFromText('P>F 10..60, Q>F 10..60, R>F 40', { countries: { CN: 'P Q' } });
    expect(effectiveOwners(split, 'F').countries[0]!.known).toEqual({ low: 20, high: 60 });
  });

  test('a golden share or a seat makes a firm’s owners presumed instead of known; an option changes nothing', () => {
    for (const right of ['legal veto', 'board 20', 'contract directing']) {
      expect(effectiveOwners(indexFromText(`S>P ${right}, P>F 60`, facts), 'F')).toMatchObject({
        owners: [],
        countries: [{ country: 'CN', known: exact(0), presumed: exact(60) }],
        unattributed: exact(40),
      });
    }
    expect(effectiveOwners(indexFromText('S>P 30 option, P>F 60', facts), 'F')).toMatchObject({
      owners: [{ party: 'P' }],
      countries: [{ country: 'CN', known: exact(60) }],
    });
    expect(effectiveOwners(indexFromText('S>P 60 votes, P>F 60', facts), 'F')).toMatchObject({
      owners: [],
      countries: [],
      unattributed: exact(100),
    });
  });
});

describe('warnings', () => {
  const codes = (text: string, asset: string, options = {}) =>
    effectiveOwners(indexFromText(text, options), asset).warnings.map(({ code, asset, stakes, claims }) => [
      code,
      asset,
      stakes.join(' '),
      claims.length,
    ]);

  test('ROUNDED and OVER_100 name the asset and its stakes', () => {
    expect(codes('P>A 50.1, Q>A 50.1, A>F 100', 'F')).toEqual([['ROUNDED', 'A', 'P>A Q>A', 2]]);
    expect(codes('P>A 60, Q>A 50, A>F 100', 'F')).toEqual([['OVER_100', 'A', 'P>A Q>A', 2]]);
    expect(codes('P>A majority, Q>A 50', 'A')).toEqual([['ROUNDED', 'A', 'P>A Q>A', 2]]);
  });

  test('CLOSED_LOOP: its mass is in the high end of the residual only', () => {
    expect(codes('A>B 100, B>A 100, A>F 60, P>F 40', 'F')).toEqual([['CLOSED_LOOP', 'A', 'A>B B>A', 2]]);
    expect(effectiveOwners(indexFromText('A>B 100, B>A 100, A>F 60, P>F 40'), 'F').residual).toEqual({
      low: 0,
      high: 60,
    });
    expect(codes('A>B 99, B>A 100', 'A')).toEqual([]);
  });

  test('INDIRECT_MISMATCH where a stated indirect share contradicts the chains', () => {
    expect(codes('P>B 50, B>A 50, P>A 40 indirect', 'A')).toEqual([['INDIRECT_MISMATCH', 'A', 'P>A', 1]]);
    expect(codes('P>B 50, B>A 50, P>A 25 indirect', 'A')).toEqual([]);
  });

  test('TRUNCATED widens everything above the cut', () => {
    expect(codes('T>F 60, P>F 40', 'F', { truncated: 'T' })).toEqual([['TRUNCATED', 'T', '', 0]]);
    const index = indexFromText('T>F 60, P>F 40', { truncated: 'T', countries: { CN: 'P T' } });
    expect(effectiveOwners(index, 'F')).toMatchObject({
      owners: [{ party: 'P', share: { low: 40, high: 100 } }],
      residual: { low: 0, high: 60 },
      countries: [{ country: 'CN', known: { low: 40, high: 100 } }],
      unattributed: { low: 0, high: 60 },
    });
  });

  test('assets that are not in the graph', () => {
    expect(effectiveOwners(indexFromText('P>A 10'), 'Nothing').residual).toEqual({ low: 0, high: 100 });
  });
});

test('books balance: outside owners and residual of exact graphs add up to 100', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 12, holders: 4, width: 0 }), (random) => {
      const index = indexOf(random);
      for (let node = 0; node < Math.min(3, random.columns.length); node += 1) {
        const { owners, residual, countries, unattributed, warnings } = effectiveOwners(index, nodeName(node));
        expect(Math.abs(owners.reduce((sum, { share }) => sum + share.low, residual.high) - 100)).toBeLessThan(1e-6);
        const attributed = countries.reduce((sum, { known, presumed }) => sum + known.low + presumed.low, 0);
        expect(Math.abs(attributed + unattributed.high - 100)).toBeLessThan(1e-6);
        for (const { known, presumed, total } of countries) expect(total.low).toBeCloseTo(known.low + presumed.low, 6);
        if (!warnings.some(({ code }) => code === 'CLOSED_LOOP')) {
          expect(residual.low).toBeCloseTo(residual.high, 7);
          expect(unattributed.low).toBeCloseTo(unattributed.high, 7);
        }
      }
    }),
    { numRuns: runs(1000) },
  );
});

test('the share of every owner is what is computed for it alone', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 10, holders: 4, width: 20 }), (random) => {
      const index = indexOf(random);
      const asset = nodeName(0);
      for (const { party, share } of effectiveOwners(index, asset).owners) {
        // Two ways to one number: they may round a tie of the tenth digit apart.
        const alone = effectiveShare(index, new Set([party]), [asset]).get(asset)!;
        expect(share.low).toBeCloseTo(alone.low, 7);
        expect(share.high).toBeCloseTo(alone.high, 7);
      }
    }),
    { numRuns: runs(300) },
  );
});
