import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';

const PEOPLE: GraphOptions = {
  countries: { CN: 'J K P', US: 'L Q', ID: 'A B C' },
  kinds: { Person: 'J K L' },
};

const beneficial = (text: string, asset: string, question: object = { country: 'CN' }, options = PEOPLE) =>
  ask(indexFromText(text, options), 'BENEFICIAL_25', asset, question);

describe('BENEFICIAL_25', () => {
  test('multiplies along chains and adds the chains of one person', () => {
    const verdict = beneficial('J>A 50, L>A 50, J>B 40, L>B 60, A>C 30, B>C 25, L>C 45', 'C');
    expect(verdict).toMatchObject({ value: 'TRUE', share: { low: 25, high: 25 } });
    expect(lines(verdict)).toEqual([
      'A holds 30 % of C',
      'J holds 50 % of A',
      '30 % x 50 % = 15 %',
      'over all chains and loops, J has 25 % of C',
      '25 % >= 25 %',
    ]);
    expect(verdict.witness.chain).toEqual(['C', 'A', 'J']);
  });

  test('persons are not added to each other', () => {
    const verdict = beneficial('J>A 20, K>A 20, L>A 60', 'A');
    expect(verdict).toMatchObject({ value: 'FALSE', share: { low: 20, high: 20 } });
    expect(lines(verdict)).toEqual([
      'J holds 20 % of A',
      'over all chains and loops, J has 20 % of A',
      '20 % < 25 %',
      'nobody of CN has more than J is known to',
    ]);
    expect(beneficial('J>A 20, K>A 20, L>A 60', 'A', { country: 'US' }).value).toBe('TRUE');
  });

  test('a firm is no person, but may be one’s', () => {
    const open = beneficial('P>A 60, L>A 40', 'A');
    expect(open).toMatchObject({ value: 'UNDETERMINED', share: { low: 0, high: 60 } });
    expect(open.settledBy.map(({ text }) => text)).toEqual([
      'who holds the 100 % of P that nobody is recorded to hold',
    ]);
    const others = beneficial('P>A 60, L>A 40', 'A', { country: 'CN', ...OTHERS });
    expect(others).toMatchObject({ value: 'FALSE', share: { low: 0, high: 0 } });
    expect(codes(others)).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(lines(others)).toEqual(['no natural person of CN is recorded above it; none can have anything']);
  });

  test('a person may also hold what nobody records', () => {
    const options = { ...PEOPLE, countries: { ...PEOPLE.countries, CN: 'J K P', ID: 'B C' } };
    expect(beneficial('J>B 20, L>B 75', 'B', { country: 'CN' }, options)).toMatchObject({
      value: 'UNDETERMINED',
      share: { low: 20, high: 25 },
    });
    expect(beneficial('J>B 20, L>B 76', 'B', { country: 'CN' }, options)).toMatchObject({
      value: 'FALSE',
      share: { low: 20, high: 24 },
    });
  });

  test('by votes where an asset has any', () => {
    const verdict = beneficial('J>A 10, L>A 90, J>A 60 votes, L>A 40 votes', 'A');
    expect(verdict).toMatchObject({ value: 'TRUE', share: { low: 60, high: 60 } });
    expect(verdict.witness.stakes).toEqual(['J>A#2']);
  });

  test('a state is nobody’s beneficial owner', () => {
    const options: GraphOptions = { countries: { CN: 'CN', ID: 'A' }, kinds: { Country: 'CN' } };
    expect(beneficial('CN>A 100', 'A', { country: 'CN' }, options)).toMatchObject({ value: 'FALSE' });
  });

  test('of listed parties only persons count, each alone', () => {
    expect(beneficial('J>A 25, P>A 75', 'A', { parties: ['J', 'P'] }).value).toBe('TRUE');
    expect(beneficial('J>A 20, P>A 80', 'A', { parties: ['J', 'P'] }).value).toBe('FALSE');
    expect(beneficial('J>A 20, K>A 20, P>A 60', 'A', { parties: ['J', 'K'] }).value).toBe('FALSE');
  });

  test('a loop on the way', () => {
    const verdict = beneficial('J>A 50, B>A 50, L>B 50, A>B 50', 'A');
    expect(verdict.share!.low).toBeCloseTo(200 / 3, 7);
    expect(verdict.share!.high).toBeCloseTo(200 / 3, 7);
  });

  test('names the share that would settle it', () => {
    const verdict = beneficial('J>A 10..90, A>B 50, L>B 50', 'B', { country: 'CN', ...OTHERS });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 5, high: 45 } });
    expect(wanted(verdict)).toEqual(['J>A']);
  });

  test('what a limit cut off may be a person’s', () => {
    const verdict = beneficial('T>A 30, L>A 70', 'A', { country: 'CN', ...OTHERS }, { ...PEOPLE, truncated: 'T' });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 0, high: 30 } });
  });
});
