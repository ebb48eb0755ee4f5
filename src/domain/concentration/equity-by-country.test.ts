import { effectiveOwners } from '../ownership/effective-owners.js';
import { indexFromText } from '../ownership/testing/graph-from-text.js';
import { equityByCountry } from './equity-by-country.js';

const TEXT = 'P>F 60, Q>F 40, R>G 51, P>G 10, L>H 30, X>L 20, F>K 50..80, Q>K 10';
const index = indexFromText(TEXT, {
  countries: { CN: 'P R', ID: 'Q', AU: 'L' },
  listed: 'L',
  kinds: { Facility: 'F G H K' },
});

describe('equity by country', () => {
  it('is what the effective owners of each country certainly have, for all assets at once', () => {
    const equity = equityByCountry(index, ['F', 'G', 'H', 'K']);
    expect([...equity.get('F')!]).toEqual([
      ['CN', 60],
      ['ID', 40],
    ]);
    expect([...equity.get('G')!]).toEqual([['CN', 61]]);
    // Of the listed L, 80 are presumed Australian; X is of no known country.
    expect(equity.get('H')!.get('AU')).toBeCloseTo(24);
    expect([...equity.get('H')!.keys()]).toEqual(['AU']);
  });

  it.each(['F', 'G', 'H', 'K'])('agrees with the effective owners of %s', (asset) => {
    const equity = equityByCountry(index, ['F', 'G', 'H', 'K']).get(asset)!;
    for (const { country, total } of effectiveOwners(index, asset).countries)
      expect(equity.get(country) ?? 0).toBeCloseTo(total.low, 7);
  });
});
