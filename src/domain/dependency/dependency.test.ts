import { dependencyOn, dependencyOnEach, exactly } from './dependency.js';
import { inputNetwork } from './input-network.js';
import { inputsFromText, networkFromText } from './testing/inputs-from-text.js';

const ORIGINS = new Set(['S1', 'S2', 'S3', 'Z']);

const dependency = (text: string, on: string[], target = 'US', origins: ReadonlySet<string> = ORIGINS) =>
  dependencyOn(networkFromText(text), exactly(new Set(on)), origins, [target]).get(target)!;

const exact = (percent: number) => ({ low: percent, high: percent });
const D1 = 'US<R1 70, US<R2 30, R1<S1 80, R1<S2 20, R2<S2 50, R2<S3 50';
const G1 = 'US<R1 60, US<R2 30, R1<S1 80, R1<S2 10, R2<S2 50, R2<S3 50';

describe('dependency', () => {
  it.each([
    [['S1'], 56],
    [['S2'], 29],
    [['S1', 'S2'], 85],
    [['R1', 'S2'], 85],
  ])('D1: on %j is %d %%', (on, percent) => {
    expect(dependency(D1, on)).toEqual(exact(percent));
  });

  it('D2: everything through one port depends wholly on it', () => {
    const text = 'US<P 100, P<R1 70, P<R2 30, R1<S1 80, R1<S2 20, R2<S2 50, R2<S3 50';
    expect(dependency(text, ['P'])).toEqual(exact(100));
    expect(dependency(text, ['R1'])).toEqual(exact(70));
    expect(dependency(text, ['S2'])).toEqual(exact(29));
  });

  it.each([
    [['S1'], { low: 48, high: 64 }],
    [['S2'], { low: 21, high: 37 }],
  ])('G1: unknown input widens the bounds of %j', (on, interval) => {
    expect(dependency(G1, on)).toEqual(interval);
  });

  it('G2: what comes back through a loop is counted once', () => {
    const text = 'US<R 90, US<Z 10, R<S1 50, R<S2 30, R<US 20';
    expect(dependency(text, ['S1']).low).toBeCloseTo(4500 / 82, 6);
    expect(dependency(text, ['S1']).high).toBeCloseTo(4500 / 82, 6);
  });

  it('G3: intervals in a loop', () => {
    const { low, high } = dependency('US<R 60..90, US<Z 10, R<S1 50..60, R<S2 20..30, R<US 20', ['S1']);
    expect(low).toBeCloseTo(1500 / 44, 6);
    expect(high).toBeCloseTo(75, 6);
  });

  it('a node of the set depends wholly on it, an origin on nobody', () => {
    expect(dependency(D1, ['US'])).toEqual(exact(100));
    expect(dependency(D1, ['S1'], 'S2')).toEqual(exact(0));
  });

  it('a node without recorded supplier that is no origin may depend on anybody', () => {
    expect(dependency(D1, ['S1'], 'R9')).toEqual({ low: 0, high: 100 });
    expect(dependency('US<R1 70, US<S1 30', ['S1'])).toEqual({ low: 30, high: 100 });
  });

  it('a supplier without a number may supply nothing or all that the others leave', () => {
    expect(dependency('US<S1, US<S2 60', ['S1'])).toEqual({ low: 0, high: 40 });
  });

  it('a supplier whose place in the set is open counts in the upper bound only', () => {
    const on = { certain: new Set(['S1']), possible: new Set(['S1', 'S3']) };
    expect(dependencyOn(networkFromText(D1), on, ORIGINS, ['US']).get('US')).toEqual({ low: 56, high: 71 });
  });

  it('shares stated twice add up, and sums just above 100 are rounding', () => {
    expect(dependency('US<S1 30, US<S1 20, US<S2 50', ['S1'])).toEqual(exact(50));
    expect(dependency('US<S1 50.2, US<S2 50.2', ['S1'])).toEqual(exact(50));
  });

  it('beyond a limit everything is possible', () => {
    const cut = inputNetwork(inputsFromText('US<R1 70, US<S2 30, R1<S1 100'), [], new Set(['R1']));
    expect(dependencyOn(cut, exactly(new Set(['S2'])), ORIGINS, ['US']).get('US')).toEqual({ low: 30, high: 100 });
  });

  it('on each of many, as on each alone', () => {
    for (const text of [D1, G1, 'US<R1 60..90, US<S2 10, R1<S1 50..60, R1<US 20']) {
      const each = dependencyOnEach(networkFromText(text), ['R1', 'S1', 'S2', 'US', 'X'], ORIGINS, 'US');
      for (const id of ['R1', 'S1', 'S2', 'US', 'X']) expect(each.get(id)).toEqual(dependency(text, [id]));
    }
  });

  it('adding the dependency on members would count twice what passes both', () => {
    expect(dependency(D1, ['R1', 'S1'])).toEqual(exact(70));
  });
});
