import { firm } from '../../../test/support/small-graph.js';
import { indexWords, isWhole, searchClauses } from './search-clauses.js';
import { readTyped } from './typed-text.js';
import { Vocabulary } from './vocabulary.js';

const vocabulary = new Vocabulary(['lynas', 'lyncs', 'press', 'metal', 'ecopro', 'ferronickel', 'nickel', 'pt']);
const told = (text: string): string[] =>
  searchClauses(text, vocabulary).map((clause) => ('prefix' in clause ? `${clause.prefix}*` : clause.words.join('|')));

it.each([
  ['lynas', ['=lynas', 'lynas', 'lynas*', 'lyncs']],
  ['nickel', ['=nickel', 'nickel', 'nickel*', 'ferronickel']],
  ['nikel', ['=nikel', 'nikel', 'nikel*', 'nickel']],
  ['pressmetal', ['=pressmetal', 'pressmetal', 'pressmetal*', 'press', 'metal*']],
  ['eco pro', ['=ecopro', 'eco', 'eco*', 'pro', 'pro*', 'ecopro*']],
  ['PT Lynas', ['=ptlynas', 'pt', 'lynas', 'lynas*', 'lyncs']],
  ['!?', []],
])('%s asks for %s', (text, clauses) => {
  expect(told(text)).toEqual(clauses);
});

it('of a text of very many words only the first twelve are looked for', () => {
  const text = Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ');
  expect(told(text).filter((clause) => /^w\d+$/.test(clause))).toHaveLength(12);
});

it('a node is found by the words of all its names, by each name whole, and by its ticker', () => {
  const { words, whole } = indexWords(
    firm('cmoc', { name: 'CMOC Group', aliases: ['China Moly'], identifiers: ['TICKER:SSE-603993'] }),
  );
  expect([...words].sort()).toEqual(['603993', 'china', 'cmoc', 'group', 'moly', 'sse', 'ticker']);
  expect([...whole].sort()).toEqual(['=chinamoly', '=cmoc', '=cmocgroup', '=sse603993', '=tickersse603993']);
  expect([...whole].every(isWhole)).toBe(true);
  expect([...words].some(isWhole)).toBe(false);
});

it.each([
  ['firm:press-metal', [], { text: 'press-metal', kinds: ['Firm'] }],
  ['Firm:press', ['Firm', 'Facility'], { text: 'press', kinds: ['Firm'] }],
  ['firm:press', ['Facility'], { text: 'firm:press', kinds: ['Facility'] }],
  ['claim:P1', [], { text: 'claim:P1', kinds: [] }],
  ['see: this', [], { text: 'see: this', kinds: [] }],
] as const)('%s among %s is read as an id or as text', (typed, kinds, read) => {
  expect(readTyped(typed, kinds)).toEqual(read);
});
