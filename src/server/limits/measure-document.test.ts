import fc from 'fast-check';
import { parse } from 'graphql';
import { measureDocument } from './measure-document.js';

test('an operation is measured with its fragments written out', () => {
  const text = `
    query ($on: Boolean!) { a: firm { ...F } facilities @include(if: $on) { nodes { ...F ...F } } }
    fragment F on Entity { id name @skip(if: true) country { ...G } }
    fragment G on Country { c: code }`;
  expect(measureDocument(parse(text))).toEqual({
    depth: 4,
    // 3 of its own and nodes, three spreads, and three times id, name, country, the spread of G, code.
    selections: 3 + 3 + 3 * 5,
    repeats: 2,
    aliases: 1 + 3,
    rootFields: 2,
    directives: 1 + 3,
  });
});

test.each([
  ['fragments in a circle', '{ ...A } fragment A on Query { a { ...B } } fragment B on Query { b { ...A } }'],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { a ...A }'],
  ['a fragment there is not', '{ a ...Nowhere }'],
])('%s ends, and is left to validation', (_, text) => {
  expect(measureDocument(parse(text)).selections).toBeLessThan(10);
});

test('fragments that double at every step are counted, not walked', () => {
  const names = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const text = `{ ...F0 } ${names.join(' ')} fragment F60 on Query { a }`;
  expect(measureDocument(parse(text)).selections).toBeGreaterThan(2 ** 60);
});

/** A document as its text with fragments that only spread later ones, and what it is with all of them written in. */
interface Made {
  readonly text: string;
  readonly written: string;
}

type Tree = readonly (string | { readonly field: string; readonly below: Tree } | { readonly spread: number })[];

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; item: Tree[number] }>((tie) => ({
  tree: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  item: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('a', 'b', 'x: a @skip(if: true)'),
    fc.record({ field: fc.constantFrom('c', 'y: d'), below: tie('tree') }),
    fc.record({ spread: fc.nat(1) }),
  ),
})).tree;

function print(items: Tree, fragments: readonly Tree[], own: number, writeIn: boolean): string {
  const texts = items.map((item): string => {
    if (typeof item === 'string') return item;
    if ('field' in item) return `${item.field} ${print(item.below, fragments, own, writeIn)}`;
    const target = own + 1 + item.spread;
    if (target >= fragments.length) return 'a';
    return writeIn ? `... ${print(fragments[target]!, fragments, target, true)}` : `...F${target}`;
  });
  return `{ ${texts.join(' ')} }`;
}

const made = fc.array(tree, { minLength: 1, maxLength: 3 }).map((parts): Made => {
  const fragments = parts.slice(1).map((part, n) => `fragment F${n + 1} on T ${print(part, parts, n + 1, false)}`);
  return {
    text: `${print(parts[0]!, parts, 0, false)} ${fragments.join(' ')}`,
    written: print(parts[0]!, parts, 0, true),
  };
});

test('what is measured of fragments is what is measured of the text with them written in', () => {
  fc.assert(
    fc.property(made, ({ text, written }) => {
      // Repetitions are counted within one selection only, whatever its fragments hold.
      const found = { ...measureDocument(parse(text)), repeats: 0 };
      expect(found).toEqual({ ...measureDocument(parse(written)), repeats: 0 });
    }),
    { numRuns: Number(process.env['LODEGRAPH_RUNS'] ?? 300) },
  );
});
