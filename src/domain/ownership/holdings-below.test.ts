import fc from 'fast-check';
import { controlVerdict } from './control.js';
import { effectiveOwners } from './effective-owners.js';
import { effectiveShare } from './effective-share.js';
import { holdingsOfCountry, holdingsOfParty } from './holdings-below.js';
import { indexOwnership } from './ownership-graph.js';
import { graphOfRandom, randomOwnership, runs } from './testing/arbitrary-ownership.js';
import { graphFromText, type GraphOptions } from './testing/graph-from-text.js';

function look(text: string, options: GraphOptions = {}) {
  const graph = graphFromText(text, options);
  const index = indexOwnership(graph);
  const assets = [...new Set(graph.stakes.map(({ to }) => to))];
  return {
    of: (party: string) => holdingsOfParty(index, graph.stakes, party, assets),
    ofCountry: (country: string) => holdingsOfCountry(index, graph.stakes, country, assets),
  };
}

const brief = (held: ReturnType<typeof holdingsOfParty>) =>
  held.map(({ asset, share, controls, stakes }) => [asset, share.low, share.high, controls, stakes.length]);

test('C1: Alpha controls all five; 27.8064 % of Goldward, in which it holds nothing itself', () => {
  const { of } = look(
    'Alpha>Phoenix 70, Alpha>Initech 40, Phoenix>Initech 10, Phoenix>Royal 60, Royal>Initech 10, Royal>Goldward 30, Initech>Soylent 99, Soylent>Goldward 30',
  );
  expect(brief(of('Alpha'))).toEqual([
    ['Phoenix', 70, 70, 'TRUE', 1],
    ['Initech', 51.2, 51.2, 'TRUE', 1],
    ['Soylent', 50.688, 50.688, 'TRUE', 0],
    ['Royal', 42, 42, 'TRUE', 0],
    ['Goldward', 27.8064, 27.8064, 'TRUE', 0],
  ]);
});

test('E2: in a loop, what comes back is not counted twice, and nobody is below itself', () => {
  const { of } = look('P>A 50, B>A 50, Q>B 50, A>B 50');
  expect(brief(of('A'))).toEqual([['B', 50, 50, 'FALSE', 1]]);
  expect(brief(of('P'))).toEqual([
    ['A', 66.66666667, 66.66666667, 'FALSE', 1],
    ['B', 33.33333333, 33.33333333, 'FALSE', 0],
  ]);
});

test('K1: control is three-valued downward as upward', () => {
  const { of } = look('P>A 51..60, Q>A 40..49, P>B 30..45, A>B 10..15, R>B 40..45, B>C 30, A>C 21..25');
  expect(of('P').map(({ asset, controls }) => [asset, controls])).toEqual(
    expect.arrayContaining([
      ['A', 'TRUE'],
      ['B', 'UNDETERMINED'],
      ['C', 'UNDETERMINED'],
    ]),
  );
});

test('I3: a country is one set: 50 at most, not 100', () => {
  const { ofCountry } = look('X1>P 50, Z>P 50, X2>Q 50, W>Q 50, P>A 0..100, Q>A 0..100', {
    countries: { CN: 'X1 X2', US: 'Z W' },
  });
  expect(ofCountry('CN').find(({ asset }) => asset === 'A')!.share).toEqual({ low: 0, high: 50 });
});

test('a right without shares is told with its stake, and an option counts for nothing', () => {
  const { of } = look('P>A 60, P>B directing contract, P>C option 20, D>B 100');
  expect(brief(of('P'))).toEqual([
    ['A', 60, 60, 'TRUE', 1],
    ['B', 0, 0, 'TRUE', 1],
    ['C', 0, 0, 'FALSE', 1],
  ]);
});

test('on random graphs: the same as asked upward, asset by asset', () => {
  fc.assert(
    fc.property(randomOwnership({ nodes: 10, holders: 4, width: 40 }), (random) => {
      const graph = graphOfRandom(random);
      const index = indexOwnership(graph);
      const party = 'n00';
      const below = holdingsOfParty(index, graph.stakes, party, index.ids);
      const country = holdingsOfCountry(index, graph.stakes, 'CN', index.ids);
      for (const asset of index.ids) {
        const none = { share: { low: 0, high: 0 }, controls: 'FALSE' };
        const found = below.find((held) => held.asset === asset) ?? none;
        if (asset !== party) {
          expect(found.share).toEqual(effectiveShare(index, new Set([party]), [asset]).get(asset));
          expect(found.controls).toBe(controlVerdict(index, party, asset));
        }
        const total = effectiveOwners(index, asset).countries.find((share) => share.country === 'CN')?.total;
        const share = (country.find((held) => held.asset === asset) ?? none).share;
        expect(share.low).toBeCloseTo((total ?? none.share).low, 7);
        expect(share.high).toBeCloseTo((total ?? none.share).high, 7);
      }
    }),
    { numRuns: runs(300) },
  );
});
