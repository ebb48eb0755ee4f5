import { ask, OTHERS, wanted } from './testing/ask.js';
import { indexFromText } from './testing/graph-from-text.js';

describe('worked examples', () => {
  test('E4: at least 25 % of [12.5, 37.5] is undetermined, and one known share settles it', () => {
    const index = indexFromText('A>B 25..50, B>C 50..75');
    const verdict = ask(index, 'EFFECTIVE_SHARE', 'C', { parties: ['A'], threshold: 25 });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 12.5, high: 37.5 }, settledByMinimal: true });
    expect(wanted(verdict)).toEqual(['A>B']);
  });

  test('A1: the effective share passes where the aggregate of covered parties does not', () => {
    const index = indexFromText('X>A 40, B>A 60, A>B 100');
    expect(ask(index, 'EFFECTIVE_SHARE', 'A', { parties: ['X'] })).toMatchObject({
      value: 'TRUE',
      share: { low: 100, high: 100 },
    });
  });

  test('A2: [4000/73, 5500/73] is at least 50', () => {
    const index = indexFromText('X>A 40..55, B>A 45..60, A>B 60, X>D 20, A>D 30..40');
    expect(ask(index, 'EFFECTIVE_SHARE', 'A', { parties: ['X'] })).toMatchObject({
      value: 'TRUE',
      share: { low: expect.closeTo(4000 / 73, 7), high: expect.closeTo(5500 / 73, 7) },
    });
  });

  test('T1: three holders of 14.2, 17.9 and 17.9 reach 50', () => {
    const index = indexFromText('X>A 14.2, Y>A 17.9, Z>A 17.9', { countries: { CN: 'X Y Z' } });
    expect(ask(index, 'EFFECTIVE_SHARE', 'A', { country: 'CN' }).value).toBe('TRUE');
    expect(ask(index, 'EFFECTIVE_SHARE', 'A', { country: 'CN', threshold: 50.000001, ...OTHERS }).value).toBe('FALSE');
  });

  test('K1 and K2 for one party', () => {
    const index = indexFromText('P>A 51..60, Q>A 40..49, P>B 30..45, A>B 10..15, R>B 40..45, B>C 30, A>C 21..25');
    const value = (party: string, asset: string) => ask(index, 'MAJORITY_CONTROL', asset, { parties: [party] }).value;
    expect(['A', 'B', 'C'].map((asset) => value('P', asset))).toEqual(['TRUE', 'UNDETERMINED', 'UNDETERMINED']);
    expect(['A', 'B', 'C'].map((asset) => value('Q', asset))).toEqual(['FALSE', 'FALSE', 'FALSE']);
    const half = indexFromText('P>A 30..60, Q>A (50,70]');
    expect(ask(half, 'MAJORITY_CONTROL', 'A', { parties: ['Q'] }).value).toBe('TRUE');
    expect(ask(half, 'MAJORITY_CONTROL', 'A', { parties: ['P'] }).value).toBe('FALSE');
  });
});
