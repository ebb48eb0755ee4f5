import { openQuestions, type OpenVerdict } from './open-questions.js';
import { sumCapacity, type Capacity } from './capacity-sum.js';
import { ask } from './testing/ask.js';
import { indexFromText } from './testing/graph-from-text.js';

const nickel = (value: number, basis = 'CONTAINED_METAL', exact = true): Capacity => ({
  of: 'mineral:nickel',
  unit: 't/yr',
  basis,
  value,
  exact,
});

test('what settles two plants alone comes before what settles one; what only helps comes last', () => {
  const index = indexFromText('P>H, H>A 100, H>B 100, P>C, X>D 30, P>E 20..40, Q>E 20..40', {
    countries: { CN: 'P Q', ID: 'H' },
    kinds: { Facility: 'A B C D E' },
  });
  const verdicts = ['A', 'B', 'C', 'D', 'E'].flatMap((asset): OpenVerdict[] => {
    const { value, settledBy } = ask(index, 'EFFECTIVE_SHARE', asset, { country: 'CN' });
    return value === 'UNDETERMINED' ? [{ asset, settledBy, capacity: [nickel(10)] }] : [];
  });
  const told = openQuestions(verdicts).map(({ unknown, alone, together }) => [
    unknown.stake ?? unknown.asset,
    alone,
    together,
  ]);
  expect(told[0]).toEqual(['P>H', ['A', 'B'], []]);
  expect(told.slice(1)).toEqual(expect.arrayContaining([['P>C', ['C'], []]]));
  expect(told.flatMap(([, alone, together]) => [...alone!, ...together!]).sort()).toEqual(
    verdicts.flatMap(({ asset, settledBy }) => settledBy.map(() => asset)).sort(),
  );
});

test('the capacity of the plants it would settle, each basis apart', () => {
  const unknown = { asset: 'H', stake: 'P>H', known: null, text: 'how much' };
  const [question] = openQuestions([
    { asset: 'A', settledBy: [unknown], capacity: [nickel(10), nickel(100, 'GROSS_WEIGHT')] },
    { asset: 'B', settledBy: [unknown], capacity: [nickel(20, 'CONTAINED_METAL', false)] },
    { asset: 'C', settledBy: [unknown, { ...unknown, stake: 'Q>C' }], capacity: [nickel(5)] },
  ]);
  expect(question!.capacityAlone).toEqual([
    { of: 'mineral:nickel', unit: 't/yr', basis: 'CONTAINED_METAL', value: 30, plants: 2, exact: false },
    { of: 'mineral:nickel', unit: 't/yr', basis: 'GROSS_WEIGHT', value: 100, plants: 1, exact: true },
  ]);
  expect(question!.capacityTogether.map(({ value }) => value)).toEqual([5]);
});

test('the country of a party that stands above several plants is one question', () => {
  const index = indexFromText('X>A 60, X>B 60', { kinds: { Facility: 'A B' }, countries: { CN: 'P' } });
  const verdicts = ['A', 'B'].map((asset) => ({
    asset,
    settledBy: ask(index, 'MAJORITY_CONTROL', asset, { country: 'CN' }).settledBy,
    capacity: [],
  }));
  const questions = openQuestions(verdicts);
  expect(questions.map(({ unknown, alone }) => [unknown.text, unknown.asset, alone])).toEqual([
    ['which country X is of', null, ['A', 'B']],
  ]);
});

test('neither units nor things are mixed', () => {
  const cobalt = { ...nickel(1), of: 'mineral:cobalt' };
  expect(sumCapacity([nickel(1), cobalt, { ...nickel(1), unit: 't' }, nickel(1)]).map(({ value }) => value)).toEqual([
    1, 1, 2,
  ]);
});

test('knowing what is asked for settles the verdict, at one end of it at least', () => {
  const share = (text: string) =>
    ask(indexFromText(`P>H ${text}, H>A 100`, { countries: { CN: 'P' } }), 'EFFECTIVE_SHARE', 'A', { country: 'CN' });
  const open = share('30..60');
  const [question] = openQuestions([{ asset: 'A', settledBy: open.settledBy, capacity: [] }]);
  expect(question!.unknown.stake).toBe('P>H');
  expect(share('60').value).toBe('TRUE');
});
