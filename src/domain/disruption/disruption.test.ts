import * as fc from 'fast-check';
import { dependencyOn, exactly } from '../dependency/dependency.js';
import { inputNetwork } from '../dependency/input-network.js';
import { inputsFromText } from '../dependency/testing/inputs-from-text.js';
import { leftAfter, lossUnder, type Shock } from './disruption.js';
import { lossOfEssentialInputs, type MaterialInput } from './essential-inputs.js';

const inputs = (text: string, material = 'ore'): MaterialInput[] =>
  inputsFromText(text).map((input) => ({ ...input, material }));
const shock = (stopped: string[], fields: Partial<Shock> = {}): Shock => ({
  stopped: exactly(new Set(stopped)),
  stops: () => null,
  percent: 100,
  ...fields,
});
const ORIGINS = new Set(['S1', 'S2', 'S3', 'C1', 'C2']);
const D1 = inputs('US<R1 70, US<R2 30, R1<S1 80, R1<S2 20, R2<S2 50, R2<S3 50');
const loss = (all: MaterialInput[], with_: Shock, target = 'US') =>
  lossUnder(all, with_, ORIGINS, [target]).get(target)!;
const exact = (percent: number) => ({ low: percent, high: percent });

describe('disruption', () => {
  it('D1: the loss is the dependency on what was removed', () => {
    expect(loss(D1, shock(['S1']))).toEqual(exact(56));
    expect(loss(D1, shock(['S1', 'S2']))).toEqual(exact(85));
    expect(leftAfter(exact(56))).toEqual(exact(44));
  });

  it('scaling loses in proportion', () => {
    expect(loss(D1, shock(['S1'], { percent: 25 }))).toEqual(exact(14));
  });

  it('a ban stops supplies, not the supplier', () => {
    const ban = shock([], { stops: ({ from, to }) => (from === 'S2' && to === 'R1' ? 'CERTAINLY' : null) });
    expect(loss(D1, ban)).toEqual(exact(14));
    expect(loss(D1, ban, 'R2')).toEqual(exact(0));
  });

  it('a ban that may cover a supply counts in the upper bound only', () => {
    const ban = shock([], { stops: ({ from, to }) => (from === 'S2' && to === 'R1' ? 'POSSIBLY' : null) });
    expect(loss(D1, ban)).toEqual({ low: 0, high: 14 });
  });

  it('Leontief: with essential inputs the scarcest holds the output down', () => {
    const both = [...inputs('T<S1 40, T<S2 60'), ...inputs('T<C1 70, T<C2 30', 'cobalt')];
    expect(loss(both, shock(['S1']), 'T')).toEqual(exact(40));
    expect(loss(both, shock(['S1', 'C1']), 'T')).toEqual(exact(70));
  });

  it('Leontief in a loop: what comes back is lost once', () => {
    const both = [...inputs('US<R 90, US<S2 10, R<S1 50, R<S2 30, R<US 20'), ...inputs('US<C1 100', 'cobalt')];
    const { low, high } = loss(both, shock(['S1']));
    expect(low).toBeCloseTo(4500 / 82, 6);
    expect(high).toBeCloseTo(4500 / 82, 6);
    expect(low).toBeLessThanOrEqual(4500 / 82 + 1e-7);
    expect(high).toBeGreaterThanOrEqual(4500 / 82 - 1e-7);
  });

  it('unknown input of any material may be what stops', () => {
    const both = [...inputs('T<S1 40, T<S2 60'), ...inputs('T<C1 70', 'cobalt')];
    expect(loss(both, shock(['S3']), 'T')).toEqual({ low: 0, high: 30 });
  });

  const share = fc.integer({ min: 0, max: 3 }).map((n) => n * 10);
  const drawn = fc.array(fc.tuple(fc.nat(3), fc.nat(4), share, share), { maxLength: 7 });
  const asInputs = (list: [number, number, number, number][], material: string): MaterialInput[] =>
    list
      .filter(([to, from], at) => list.findIndex((other) => other[0] === to && other[1] === from) === at)
      .map(([to, from, low, more]) => ({
        from: `n${from}`,
        to: `n${to}`,
        share: { low: low * 1e6, high: (low + more) * 1e6, lowInclusive: true, highInclusive: true },
        material,
      }));

  it('with one material it is the dependency, by another solver', () => {
    fc.assert(
      fc.property(drawn, fc.nat(3), (list, stopped) => {
        const one = asInputs(list, 'ore');
        const set = exactly(new Set([`n${stopped}`]));
        const targets = ['n0', 'n1', 'n2', 'n3'];
        const origins = new Set(['n4']);
        const slow = lossOfEssentialInputs(one, set, origins, targets);
        const fast = dependencyOn(inputNetwork(one, targets), set, origins, targets);
        for (const id of targets) {
          expect(slow.get(id)!.low).toBeCloseTo(fast.get(id)!.low, 6);
          expect(slow.get(id)!.high).toBeCloseTo(fast.get(id)!.high, 6);
        }
      }),
    );
  });

  it('a further material never makes a loss smaller in the lower bound', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.nat(4), (ore, cobalt, stopped) => {
        const set = exactly(new Set([`n${stopped}`]));
        const targets = ['n0', 'n1', 'n2', 'n3'];
        const one = lossOfEssentialInputs(asInputs(ore, 'ore'), set, new Set(), targets);
        const both = lossOfEssentialInputs(
          [...asInputs(ore, 'ore'), ...asInputs(cobalt, 'cobalt')],
          set,
          new Set(),
          targets,
        );
        for (const id of targets) expect(both.get(id)!.low).toBeGreaterThanOrEqual(one.get(id)!.low - 1e-7);
      }),
    );
  });
});
