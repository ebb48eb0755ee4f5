import { shareText } from '../values/share.js';
import { indexFromText } from './testing/graph-from-text.js';

/** The column of A as text, owner by owner. */
const column = (text: string) => {
  const index = indexFromText(text);
  const { holdings, excess, complete } = index.shares[index.numberOf.get('A')!]!;
  return [...holdings.map((holding) => `${index.ids[holding.owner]} ${shareText(holding)}`), excess, complete];
};

test('high ends leave room for the others’ low ends', () => {
  expect(column('P>A 30..60, Q>A (50,70]')).toEqual(['P 30..50', 'Q 50..70', 'NONE', false]);
  expect(column('P>A majority, Q>A')).toEqual(['P 50..100', 'Q <50', 'NONE', false]);
});

test('where the owners are stated completely, low ends fill what the others cannot', () => {
  expect(column('P>A 10..80 complete, Q>A 30..40 complete')).toEqual(['P 60..70', 'Q 30..40', 'NONE', true]);
  expect(column('P>A 10..20 complete, Q>A 30..40 complete')).toEqual(['P 10..20', 'Q 30..40', 'NONE', false]);
});

test('stakes of one owner add up; those that can be nothing are left out', () => {
  expect(column('P>A 10, P>A 5..10, Q>A 0')).toEqual(['P 15..20', 'NONE', false]);
  expect(column('P>A, P>A')).toEqual(['P >0', 'NONE', false]);
});

test('a little more than 100 is rounding; more is not believed', () => {
  expect(column('P>A 60, Q>A 40.5')).toEqual(['P 60', 'Q 40.5', 'ROUNDED', false]);
  expect(column('P>A 60, Q>A 40.500001')).toEqual(['P 0..60', 'Q 0..40.500001', 'OVER_100', false]);
  expect(column('P>A 100, Q>A')).toEqual(['P 100', 'ROUNDED', false]);
});
