import fc from 'fast-check';
import { firm } from '../../../test/support/small-graph.js';
import { rankMatches } from './rank-matches.js';
import { foldText } from './search-terms.js';

const ranked = (typed: string, ...names: string[]): string[] =>
  rankMatches(
    typed,
    names.map((name, n) => firm(`f${n}`, { name })),
  ).map(({ node }) => (node as { name: string }).name);

it.each([
  ['a whole name before one that begins so', 'lynas', ['Lynas', 'Lynas Malaysia', 'New Lynas']],
  ['a name that begins so before one that holds the word', 'metal', ['Metal Press', 'Press Metal Holdings']],
  ['all words in any order before some of them', 'mining sumitomo', ['Sumitomo Metal Mining', 'Sumitomo Corporation']],
  ['the word before one that only begins so', 'ban', ['Export Ban Act', 'Import Bank Act']],
  ['the beginning of a word before a typo', 'lynas', ['Lynasite Ore', 'Lymas Ore']],
  ['one typo before two', 'tsingshan', ['Tsinghan Ore', 'Qingshan Ore']],
  ['a word run together with the next', 'pressmetal', ['Press Metal', 'Press Meter']],
  ['a name without its legal form', 'pt vale tbk', ['Vale', 'PT Antam Tbk']],
  ['a shorter name before a longer one', 'nickel', ['Big Nickel', 'Big Nickel of the North']],
])('%s', (_, typed, names) => {
  expect(ranked(typed, ...names.toReversed())).toEqual(expect.arrayContaining([names[0]!]));
  expect(ranked(typed, ...names.toReversed())[0]).toBe(names[0]);
});

it('a minor word alone is no match, unless nothing else was typed', () => {
  expect(ranked('pt vale', 'PT Antam')).toEqual([]);
  expect(ranked('pt', 'PT Antam')).toEqual(['PT Antam']);
});

it('a letter of the next word is no run of words', () => {
  expect(ranked('lynass', 'Lynas Supply')).toEqual(['Lynas Supply']);
  const [match] = rankMatches('lynass', [firm('f', { name: 'Lynas Supply' })]);
  expect(match!.score).toBeLessThan(0.6);
});

it.each([
  ['Nhôm Đắk Nông', 'nhom dak nong'],
  ['Société’s “Nickel”', 'societe nickel'],
  ["Lynas's plant", 'lynas plant'],
  ['İzmir Straße Łódź', 'izmir strasse lodz'],
  ['镍 (Ni)', '镍 ni'],
  ['snake_case', 'snake case'],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('folding twice changes nothing, and accents and case do not count', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aéÉñĐßŁıİ镍🏭 -_’s'), maxLength: 12 });
  fc.assert(
    fc.property(text, (typed) => {
      expect(foldText(foldText(typed))).toBe(foldText(typed));
      expect(foldText(typed.normalize('NFD'))).toBe(foldText(typed.normalize('NFC')));
    }),
  );
});

it('plain text is folded as any other', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ09 _-.,&()/:~'), maxLength: 12 });
  // The sign of another script at the end is a space like any punctuation, and keeps the text from being taken for plain.
  fc.assert(fc.property(plain, (typed) => expect(foldText(typed)).toBe(foldText(`${typed}。`))));
});

it('scores lie between 0 and 1, fall down the list, and the very name has 1', () => {
  const name = fc
    .array(fc.constantFrom('nickel', 'nikel', 'pt', 'press', 'metal', 'pressmetal', 'ore'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), (typed, others) => {
      const nodes = [typed, ...others].map((each, n) => firm(`f${n}`, { name: each }));
      const scores = rankMatches(typed, nodes).map(({ score }) => score);
      expect(scores[0]).toBe(1);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0)).toBe(true);
    }),
  );
});
