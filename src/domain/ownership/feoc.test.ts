import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { graphFromText, indexFromText, type GraphOptions } from './testing/graph-from-text.js';
import { indexOwnership } from './ownership-graph.js';
import type { VerdictValue } from './verdict.js';

/** CN is the state; P is a private firm of its country, the rest are firms of Indonesia. */
const FIRMS: GraphOptions = { countries: { CN: 'CN P', ID: 'A B C D E', US: 'U' }, kinds: { Country: 'CN' } };

const feoc = (text: string, asset: string, question: object = {}, options: GraphOptions = FIRMS) =>
  ask(indexFromText(text, options), 'FEOC_25', asset, { country: 'CN', ...question });

describe('worked examples', () => {
  test.each<[id: string, graph: string, asset: string, share: number, value: VerdictValue]>([
    ['F1', 'CN>A 25, U>A 75', 'A', 25, 'TRUE'],
    ['F2', 'CN>A 50, U>A 50, A>B 25, U>B 75', 'B', 25, 'TRUE'],
    ['F3', 'CN>A 49, U>A 51, A>B 51, U>B 49', 'B', 24.99, 'FALSE'],
    ['F4', 'CN>A 60, U>A 40, A>B 60, U>B 40, B>C 25, U>C 75', 'C', 25, 'TRUE'],
    ['F5', 'CN>A 40, U>A 60, CN>B 100, A>C 30, B>C 13, U>C 57', 'C', 25, 'TRUE'],
    ['F6', 'CN>A 10, U>A 90, CN>A 26 votes, U>A 74 votes', 'A', 26, 'TRUE'],
    ['F7', 'CN>A 10, U>A 90, CN>A 30 board', 'A', 30, 'TRUE'],
    ['F8', 'CN>A 10, U>A 90, CN>A 60 board, A>B 30, U>B 70', 'B', 30, 'TRUE'],
    ['F9', 'CN>A 30, B>A 30, U>A 40, A>B 60, U>B 40', 'A', (100 * 0.3) / 0.82, 'TRUE'],
    ['F10', 'CN>A 40, B>A 20, U>A 40, A>B 60, CN>B 40', 'A', 60, 'TRUE'],
  ])('%s', (_, graph, asset, share, value) => {
    const verdict = feoc(graph, asset, OTHERS);
    expect(verdict.value).toBe(value);
    expect(verdict.share!.low).toBeCloseTo(share, 7);
    expect(verdict.share!.high).toBeCloseTo(share, 7);
  });
});

describe('FEOC_25', () => {
  test('shows every tier and what of it counts', () => {
    const verdict = feoc('CN>A 40, U>A 60, CN>B 100, A>C 30, B>C 13, U>C 57', 'C');
    expect(lines(verdict)).toEqual([
      'at least B 13 % in full + A 30 % x 40 % = 25 % of the shares of C',
      'at least CN 100 % = 100 % of the shares of B: half or more, so what it holds counts in full',
      'at least CN 40 % = 40 % of the shares of A: less than half, so it counts by this part',
      'CN is the covered state',
      'the government of CN has 25 %: at least 25 %',
    ]);
    expect(verdict.witness.chain).toEqual(['C', 'B', 'CN']);
    expect(verdict.witness.stakes).toEqual(['A>C', 'B>C', 'CN>A', 'CN>B']);
  });

  test('jurisdiction is enough, whoever owns', () => {
    const place = (id: string, kind: 'Firm' | 'Facility', countries: string[]) => {
      const graph = graphFromText(`U>${id} 100`, FIRMS);
      const jurisdictions = countries.map((country) => ({ country, claims: [`claim place ${country}`] }));
      const parties = new Map(graph.parties).set(id, {
        id,
        kind,
        country: countries[0] ?? null,
        listed: false,
        jurisdictions,
      });
      return ask(indexOwnership({ ...graph, parties }), 'FEOC_25', id, { country: 'CN' });
    };
    const registered = place('X', 'Firm', ['ID', 'CN']);
    expect(registered).toMatchObject({
      value: 'TRUE',
      share: { low: 0, high: 0 },
      witness: { claims: ['claim place CN'] },
    });
    expect(lines(registered)).toEqual(['X is registered or headquartered in CN']);
    expect(lines(place('Y', 'Facility', ['CN']))).toEqual(['Y stands in CN']);
    expect(place('Y', 'Facility', ['ID']).value).toBe('FALSE');
    const nowhere = place('Z', 'Facility', []);
    expect(nowhere.value).toBe('UNDETERMINED');
    expect(nowhere.settledBy.map(({ text }) => text)).toEqual(['where Z is registered, headquartered or stands']);
  });

  test('a private firm of the country is not its government, but may be', () => {
    const open = feoc('P>A 100', 'A');
    expect(open).toMatchObject({ value: 'UNDETERMINED', share: { low: 0, high: 100 } });
    expect(open.settledBy.map(({ text }) => text)).toEqual([
      'who holds the 100 % of P that nobody is recorded to hold',
    ]);
    const others = feoc('P>A 100', 'A', OTHERS);
    expect(others.value).toBe('FALSE');
    expect(codes(others)).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(feoc('U>P 80, P>A 100', 'A').value).toBe('FALSE');
    expect(feoc('U>A 100', 'A').value).toBe('FALSE');
  });

  test('public bodies are the government; other organisations and persons of the country may hold for it', () => {
    const kinds: GraphOptions = { ...FIRMS, kinds: { Country: 'CN', Organisation: 'M N', Person: 'J' } };
    const graph = graphFromText('M>A 15, N>A 10, J>A 10, U>A 65', {
      ...kinds,
      countries: { ...FIRMS.countries, CN: 'CN P M N J' },
    });
    const parties = new Map(graph.parties);
    parties.set('M', { ...parties.get('M')!, publicBody: true });
    const verdict = ask(indexOwnership({ ...graph, parties }), 'FEOC_25', 'A', { country: 'CN' });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 15, high: 35 } });
    expect(verdict.settledBy.map(({ text }) => text)).toEqual(['whether J holds for the government of CN']);
  });

  test('just below half a tier counts by its part, whatever the interval says', () => {
    expect(feoc('CN>A <50, U>A 50..100, A>B 40, U>B 60', 'B', OTHERS)).toMatchObject({
      value: 'FALSE',
      share: { low: 0, high: 20 },
    });
    expect(feoc('CN>A <=50, A>B 40, U>B 60', 'B', OTHERS)).toMatchObject({
      value: 'UNDETERMINED',
      share: { low: 0, high: 40 },
    });
    expect(feoc('CN>A majority, A>B 25', 'B', OTHERS).value).toBe('TRUE');
  });

  test('names the share that would settle it', () => {
    const verdict = feoc('CN>A 20..60, U>A 40, A>B 30, U>B 70', 'B', OTHERS);
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', settledByMinimal: true });
    expect(wanted(verdict)).toEqual(['CN>A']);
  });

  test('a loop that holds itself has nothing of the government', () => {
    expect(feoc('A>B 100, B>A 100', 'A', OTHERS)).toMatchObject({ value: 'FALSE', share: { low: 0, high: 0 } });
    expect(feoc('CN>A 30, B>A 70, A>B 100', 'A', OTHERS)).toMatchObject({
      value: 'TRUE',
      share: { low: 100, high: 100 },
    });
  });

  test('listed parties stand in the place of the government', () => {
    expect(ask(indexFromText('P>A 60, A>B 30', FIRMS), 'FEOC_25', 'B', { parties: ['P'] })).toMatchObject({
      value: 'TRUE',
      share: { low: 30, high: 30 },
    });
  });

  test('what a limit cut off may be the government’s', () => {
    const verdict = feoc('T>A 30, U>A 70', 'A', OTHERS, { ...FIRMS, truncated: 'T' });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 0, high: 30 } });
    expect(feoc('', 'A', OTHERS, { ...FIRMS, truncated: 'A' })).toMatchObject({ value: 'UNDETERMINED' });
  });
});
