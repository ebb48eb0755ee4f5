import fc from 'fast-check';
import Fraction from 'fraction.js';
import { indexOwnership, type OwnershipGraph, type OwnershipIndex } from '../ownership-graph.js';
import { graphFromText } from './graph-from-text.js';
import { zeros, type Matrix, type Range } from './exact-ownership.js';

/** Runs of a property test; LODEGRAPH_RUNS asks for more. */
export const runs = (least: number): number => Math.max(least, Number(process.env['LODEGRAPH_RUNS'] ?? 0));

/** A random ownership graph whose nodes are `n00`, `n01`, ...: one list of ranges in percent for each asset. */
export interface RandomOwnership {
  readonly columns: readonly (readonly RandomRange[])[];
  /** The assets whose owners are stated completely. */
  readonly complete: readonly boolean[];
}

export interface RandomRange {
  readonly owner: number;
  readonly low: number;
  readonly high: number;
}

interface Shape {
  readonly nodes: number;
  readonly holders: number;
  /** Largest width of an interval in percent; 0 makes every share exact. */
  readonly width: number;
  /** Whether some assets state all their owners. */
  readonly complete?: boolean;
}

/** Loops, own shares, parallel chains, outside owners and fully owned assets all come up often. */
export const randomOwnership = ({ nodes, holders, width, complete = false }: Shape): fc.Arbitrary<RandomOwnership> =>
  fc.integer({ min: 2, max: nodes }).chain((size) =>
    fc.record({
      columns: fc
        .array(fc.array(part(size, width), { maxLength: holders }), { minLength: size, maxLength: size })
        .map((assets) => assets.map(column)),
      complete: fc.array(complete ? fc.boolean() : fc.constant(false), { minLength: size, maxLength: size }),
    }),
  );

const part = (size: number, width: number) =>
  fc.record({
    owner: fc.nat(size - 1),
    part: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.5, 12.25, 33.333333, 50, 99.9, 100)),
    width: fc.oneof(fc.constant(0), fc.nat(width)),
  });

/** The same stakes with the shares of a matrix. */
export const withShares = ({ columns, complete }: RandomOwnership, matrix: Matrix): RandomOwnership => ({
  complete,
  columns: columns.map((ranges, asset) =>
    ranges.map(({ owner }) => {
      const share = Math.round(matrix[owner]![asset]!.valueOf() * 1e8) / 1e6;
      return { owner, low: share, high: share };
    }),
  ),
});

function column(parts: readonly { owner: number; part: number; width: number }[]): RandomRange[] {
  const ranges: RandomRange[] = [];
  let sum = 0;
  for (const { owner, part, width } of parts) {
    const low = Math.min(part, Math.round((100 - sum) * 1e6) / 1e6);
    if (low + width <= 0 || ranges.some((range) => range.owner === owner)) continue;
    sum = Math.round((sum + low) * 1e6) / 1e6;
    ranges.push({ owner, low, high: Math.min(100, Math.round((low + width) * 1e6) / 1e6) });
  }
  return ranges;
}

export const nodeName = (node: number): string => `n${String(node).padStart(2, '0')}`;

export const textOf = ({ columns, complete }: RandomOwnership): string =>
  columns
    .flatMap((ranges, asset) =>
      ranges.map(({ owner, low, high }) => {
        const share = low === high ? low : `${low}..${high}`;
        return `${nodeName(owner)}>${nodeName(asset)} ${share}${complete[asset] ? ' complete' : ''}`;
      }),
    )
    .join(', ');

/** Every third node is of CN and of US each, the others of no country; every fourth is listed. */
export const indexOf = (random: RandomOwnership): OwnershipIndex => indexOwnership(graphOfRandom(random));

export function graphOfRandom(random: RandomOwnership): OwnershipGraph {
  const names = random.columns.map((_, node) => nodeName(node));
  const every = (step: number, first: number): string => names.filter((_, node) => node % step === first).join(' ');
  return graphFromText(textOf(random), {
    kinds: { Firm: names.join(' ') },
    countries: { CN: every(3, 0), US: every(3, 1) },
    listed: every(4, 0),
  });
}

const fraction = (percent: number): Fraction => new Fraction(Math.round(percent * 1e6), 1e8);

export const rangesOf = ({ columns }: RandomOwnership): Range[][] =>
  columns.map((ranges) => ranges.map(({ owner, low, high }) => ({ owner, low: fraction(low), high: fraction(high) })));

export function exactMatrix({ columns }: RandomOwnership): Matrix {
  const matrix = zeros(columns.length);
  columns.forEach((ranges, asset) => ranges.forEach(({ owner, low }) => (matrix[owner]![asset] = fraction(low))));
  return matrix;
}

/** A matrix inside the intervals: each range takes the part of its width, and of what is left, that a number says. */
export function sampleMatrix(random: RandomOwnership, parts: readonly number[]): Matrix {
  const matrix = zeros(random.columns.length);
  let next = 0;
  random.columns.forEach((ranges, asset) => {
    let left = 1e8 - ranges.reduce((sum, { low }) => sum + Math.round(low * 1e6), 0);
    for (const { owner, low, high } of ranges) {
      const width = Math.min(left, Math.round((high - low) * 1e6));
      const taken = Math.round((width * parts[next++ % parts.length]!) / 100);
      left -= taken;
      matrix[owner]![asset] = new Fraction(Math.round(low * 1e6) + taken, 1e8);
    }
  });
  return matrix;
}
