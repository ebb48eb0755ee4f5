import * as fc from 'fast-check';
import { PERCENT } from '../values/share.js';
import { dependencyOn, exactly } from './dependency.js';
import { inputNetwork, type InputShare } from './input-network.js';

/** Small graphs, loops included: nodes 0..size-1, the last one an origin; each takes from at most two others. */
interface Small {
  readonly size: number;
  readonly inputs: readonly { from: number; to: number; low: number; high: number }[];
}

const arbitrarySmall: fc.Arbitrary<Small> = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: size - 1 }),
        to: fc.integer({ min: 0, max: size - 2 }),
        low: fc.integer({ min: 0, max: 5 }).map((tenths) => tenths * 10),
        more: fc.integer({ min: 0, max: 5 }).map((tenths) => tenths * 10),
      }),
      { maxLength: 6 },
    )
    .map((drawn) => {
      const inputs: { from: number; to: number; low: number; high: number }[] = [];
      for (const { from, to, low, more } of drawn) {
        const others = inputs.filter((input) => input.to === to);
        if (from === to || others.length >= 2 || others.some((input) => input.from === from)) continue;
        if (others.reduce((sum, input) => sum + input.low, low) > 100) continue;
        inputs.push({ from, to, low, high: Math.min(100, low + more) });
      }
      return { size, inputs };
    }),
);

const name = (node: number): string => `n${node}`;
const sharesOf = ({ inputs }: Small): InputShare[] =>
  inputs.map(({ from, to, low, high }) => ({
    from: name(from),
    to: name(to),
    share: { low: low * PERCENT, high: high * PERCENT, lowInclusive: true, highInclusive: true },
  }));

const orders = (length: number): number[][] =>
  length === 0
    ? [[]]
    : orders(length - 1).flatMap((order) =>
        Array.from({ length }, (_, at) => [...order.slice(0, at), length - 1, ...order.slice(at)]),
      );

/** The corners of what a node may take: fill the low ends, then give what is left in every order. */
function corners(holdings: readonly { from: number; low: number; high: number }[]): number[][] {
  return orders(holdings.length + 1).map((order) => {
    const parts = [...holdings.map(({ low }) => low), 0];
    let left = 100 - parts.reduce((sum, part) => sum + part, 0);
    for (const at of order) {
      const room = at === holdings.length ? left : Math.min(left, holdings[at]!.high - holdings[at]!.low);
      parts[at]! += room;
      left -= room;
    }
    return parts;
  });
}

/** Every choice of corners, each solved by repeated substitution from 0: a least fixed point, the slow way. */
function bruteForce(small: Small, on: ReadonlySet<number>, unknownCounts: boolean, pick: 'min' | 'max'): number {
  const origin = small.size - 1;
  const columns = Array.from({ length: small.size }, (_, node) => small.inputs.filter(({ to }) => to === node));
  let choices: number[][][] = [[]];
  for (const column of columns)
    choices = choices.flatMap((before) => corners(column).map((parts) => [...before, parts]));
  let best = pick === 'min' ? 1 : 0;
  for (const choice of choices) {
    const value = new Array<number>(small.size).fill(0);
    for (let sweep = 0; sweep < 400; sweep += 1) {
      for (let node = 0; node < small.size; node += 1) {
        if (on.has(node)) value[node] = 1;
        else if (node !== origin) {
          const parts = choice[node]!;
          let sum = (parts[columns[node]!.length]! / 100) * (unknownCounts ? 1 : 0);
          columns[node]!.forEach(({ from }, at) => (sum += (parts[at]! / 100) * value[from]!));
          value[node] = sum;
        }
      }
    }
    best = pick === 'min' ? Math.min(best, value[0]!) : Math.max(best, value[0]!);
  }
  return best;
}

const dependencyOfFirst = (small: Small, on: ReadonlySet<number>) => {
  const nodes = Array.from({ length: small.size }, (_, node) => name(node));
  const set = exactly(new Set([...on].map(name)));
  return dependencyOn(inputNetwork(sharesOf(small), nodes), set, new Set([name(small.size - 1)]), ['n0']).get('n0')!;
};

const setIn = (size: number) => fc.uniqueArray(fc.integer({ min: 1, max: size - 1 })).map((nodes) => new Set(nodes));
const question = arbitrarySmall.chain((small) => fc.tuple(fc.constant(small), setIn(small.size)));

describe('dependency against brute force', () => {
  it('bounds are the extremes over all admissible shares', () => {
    fc.assert(
      fc.property(question, ([small, on]) => {
        const { low, high } = dependencyOfFirst(small, on);
        expect(low / 100).toBeCloseTo(bruteForce(small, on, false, 'min'), 6);
        expect(high / 100).toBeCloseTo(bruteForce(small, on, true, 'max'), 6);
      }),
    );
  });

  it('a larger set is never depended on less', () => {
    fc.assert(
      fc.property(question, fc.nat(), ([small, on], more) => {
        const larger = new Set([...on, 1 + (more % (small.size - 1))]);
        const before = dependencyOfFirst(small, on);
        const after = dependencyOfFirst(small, larger);
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-7);
        expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-7);
      }),
    );
  });

  it('narrower shares give narrower bounds', () => {
    fc.assert(
      fc.property(question, ([small, on]) => {
        const narrow: Small = { ...small, inputs: small.inputs.map((input) => ({ ...input, high: input.low })) };
        const wide = dependencyOfFirst(small, on);
        const inner = dependencyOfFirst(narrow, on);
        expect(inner.low).toBeGreaterThanOrEqual(wide.low - 1e-7);
        expect(inner.high).toBeLessThanOrEqual(wide.high + 1e-7);
      }),
    );
  });
});
