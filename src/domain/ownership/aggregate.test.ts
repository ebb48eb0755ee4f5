import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';
import { ultimateControllers } from './ultimate-controllers.js';
import type { VerdictValue } from './verdict.js';

const aggregate = (text: string, asset: string, question: object, options: GraphOptions = {}) =>
  ask(indexFromText(text, options), 'AGGREGATE_50', asset, question);

/** The verdicts about some assets, for listed parties. */
const values = (text: string, parties: string[], assets: string[]): VerdictValue[] =>
  assets.map((asset) => aggregate(text, asset, { parties }).value);

describe('worked examples', () => {
  test.each<[id: string, graph: string, covered: string[], assets: string[], answer: VerdictValue[]]>([
    ['V1', 'X>A 50, A>B 50', ['X'], ['A', 'B'], ['TRUE', 'TRUE']],
    ['V2', 'X>A 50, X>B 50, A>C 25, B>C 25', ['X'], ['A', 'B', 'C'], ['TRUE', 'TRUE', 'TRUE']],
    ['V3', 'X>A 50, X>B 10, A>B 40', ['X'], ['A', 'B'], ['TRUE', 'TRUE']],
    ['V4', 'X>A 50, X>B 25, A>C 25, B>C 25', ['X'], ['A', 'B', 'C'], ['TRUE', 'FALSE', 'FALSE']],
    ['V5', 'X>A 25, X>B 25, A>C 50, B>C 50', ['X'], ['A', 'B', 'C'], ['FALSE', 'FALSE', 'FALSE']],
    ['V6', 'X>A 30, Y>A 20', ['X', 'Y'], ['A'], ['TRUE']],
    ['V7', 'X>A 49.9', ['X'], ['A'], ['FALSE']],
    ['T1', 'X>A 14.2, Y>A 17.9, Z>A 17.9', ['X', 'Y', 'Z'], ['A'], ['TRUE']],
  ])('%s', (_, graph, covered, assets, answer) => {
    expect(values(graph, covered, assets)).toEqual(answer);
  });

  test('A1: a loop needs a start outside itself', () => {
    const graph = 'X>A 40, B>A 60, A>B 100';
    const index = indexFromText(graph);
    for (const asset of ['A', 'B']) {
      const verdict = ask(index, 'AGGREGATE_50', asset, { parties: ['X'] });
      expect(verdict.value).toBe('FALSE');
      expect(codes(verdict)).toContain('SELF_SUPPORTING_LOOP');
    }
    const [warning] = ask(index, 'AGGREGATE_50', 'A', { parties: ['X'] }).warnings;
    expect(warning).toMatchObject({ asset: 'A', stakes: ['A>B', 'B>A'], claims: ['claim A>B', 'claim B>A'] });
    expect(ask(index, 'EFFECTIVE_SHARE', 'A', { parties: ['X'] }).share).toEqual({ low: 100, high: 100 });
    expect(ultimateControllers(index, 'A')).toMatchObject({ kind: 'CONTROL_LOOP', controllers: ['A', 'B'] });
  });

  test('A2: undetermined on A, B and D, where the effective share is certain', () => {
    const graph = 'X>A 40..55, B>A 45..60, A>B 60, X>D 20, A>D 30..40';
    expect(values(graph, ['X'], ['A', 'B', 'D'])).toEqual(['UNDETERMINED', 'UNDETERMINED', 'UNDETERMINED']);
    expect(ask(indexFromText(graph), 'EFFECTIVE_SHARE', 'A', { parties: ['X'] })).toMatchObject({
      value: 'TRUE',
      share: { low: expect.closeTo(4000 / 73, 7), high: expect.closeTo(5500 / 73, 7) },
    });
    expect(wanted(aggregate(graph, 'D', { parties: ['X'] }))).toEqual(['B>A']);
  });

  test('A3: either alone leaves it open, both together do not', () => {
    const graph = 'X>A 30..60, Y>A 45..70, A>B 50, X>B 5..10';
    expect(values(graph, ['X'], ['A', 'B'])).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    expect(values(graph, ['Y'], ['A', 'B'])).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    expect(values(graph, ['X', 'Y'], ['A', 'B'])).toEqual(['TRUE', 'TRUE']);
  });
});

describe('AGGREGATE_50', () => {
  test('shows each sum and why a holder counts', () => {
    const verdict = aggregate('X>A 50, X>B 50, A>C 25, B>C 25', 'C', { parties: ['X'] });
    expect(lines(verdict)).toEqual([
      'A and B hold 25 + 25 = 50 % of C: at least 50 %, so it is covered and counts in full',
      'X holds 50 % of B: at least 50 %, so it is covered and counts in full',
      'X holds 50 % of A: at least 50 %, so it is covered and counts in full',
      'X is the covered party',
    ]);
    expect(verdict.witness.chain).toEqual(['C', 'A', 'X']);
    expect(verdict.witness.claims).toEqual(['claim A>C', 'claim B>C', 'claim X>A', 'claim X>B']);
    expect(verdict.share).toEqual({ low: 50, high: 50 });
  });

  test('shows what is missing', () => {
    const verdict = aggregate('X>A 50, X>B 25, A>C 25, B>C 25', 'C', { parties: ['X'] });
    expect(lines(verdict)).toEqual([
      'X has, with what is covered, 25 % of C (A 25 %): not at least 50 %, so its own stakes count for nothing',
      'X has, with what is covered, 50 % of A (X 50 %): covered',
      'X has, with what is covered, 25 % of B (X 25 %): not at least 50 %, so its own stakes count for nothing',
    ]);
    expect(verdict.witness.stakes).toEqual(['A>C', 'B>C', 'X>A', 'X>B']);
  });

  test('of a country: the state and all its parties, wherever they stand', () => {
    const options: GraphOptions = { countries: { CN: 'P Q S', US: 'U' }, kinds: { Facility: 'F' } };
    expect(aggregate('P>F 30, Q>F 20, U>F 50', 'F', { country: 'CN' }, options).value).toBe('TRUE');
    // A firm of the country is covered whoever owns it.
    expect(aggregate('U>S 100, S>F 50, U>F 50', 'F', { country: 'CN' }, options).value).toBe('TRUE');
    const itself = aggregate('U>S 100', 'S', { country: 'CN' }, options);
    expect(itself.value).toBe('TRUE');
    expect(lines(itself)).toEqual(['S is of CN']);
  });

  test('only shares count; an interest of unknown kind may be none', () => {
    const others = { parties: ['X'] };
    expect(aggregate('X>A 60 votes, X>A 40', 'A', others).value).toBe('FALSE');
    expect(aggregate('X>A 60 board', 'A', others).value).toBe('FALSE');
    expect(aggregate('X>A legal directing', 'A', others).value).toBe('FALSE');
    const unknown = aggregate('X>A 60 unknown', 'A', others);
    expect(unknown).toMatchObject({ value: 'UNDETERMINED', share: { low: 0, high: 60 } });
    expect(unknown.settledBy.map(({ text }) => text)).toEqual(['how much X holds as shares of A; known: at most 60 %']);
    // What may be no share leaves room for others'.
    expect(aggregate('U>A 60 unknown, X>A 30..70', 'A', others).value).toBe('UNDETERMINED');
    expect(aggregate('U>A 60, X>A 30..70', 'A', others).value).toBe('FALSE');
  });

  test('under OPEN the rest and whoever is of unknown country may be covered', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'Q F' } };
    const open = aggregate('P>F 40, Q>F 30', 'F', { country: 'CN' }, options);
    expect(open).toMatchObject({ value: 'UNDETERMINED', share: { low: 40, high: 70 } });
    expect(wanted(open)).toEqual(['rest of F']);
    const others = aggregate('P>F 40, Q>F 30', 'F', { country: 'CN', ...OTHERS }, options);
    expect(others.value).toBe('FALSE');
    expect(codes(others)).toEqual(['RESIDUAL_COULD_DECIDE']);
    const stranger = aggregate('P>F 40, Z>F 60', 'F', { country: 'CN' }, options);
    expect(stranger.value).toBe('UNDETERMINED');
    expect(stranger.settledBy.map(({ text }) => text)).toEqual(['which country Z is of']);
  });

  test('an excluded half is not half, and an exact half is', () => {
    const others = { parties: ['X'] };
    expect(aggregate('X>A <50', 'A', others).value).toBe('FALSE');
    expect(aggregate('X>A <=50', 'A', others).value).toBe('UNDETERMINED');
    expect(aggregate('X>A >=50', 'A', others).value).toBe('TRUE');
    expect(aggregate('U>A majority, X>A 10..60', 'A', others).value).toBe('FALSE');
    expect(aggregate('U>A >=50, X>A 10..60', 'A', others).value).toBe('UNDETERMINED');
    expect(aggregate('U>A 20..40 complete, X>A 10..90 complete', 'A', others).value).toBe('TRUE');
  });

  test('shares that add up to a little more than 100 count by their part of the sum', () => {
    expect(aggregate('X>A 50.1, U>A 50.1', 'A', { parties: ['X'] }).value).toBe('TRUE');
    expect(aggregate('X>A 50.1, U>A 50.2', 'A', { parties: ['X'] }).value).toBe('FALSE');
    expect(codes(aggregate('X>A 70, U>A 60', 'A', { parties: ['X'] }))).toEqual(['OVER_100']);
    expect(aggregate('X>A 70, U>A 60', 'A', { parties: ['X'] }).value).toBe('UNDETERMINED');
  });

  test('own shares give nobody anything', () => {
    expect(aggregate('X>A 40, A>A 20', 'A', { parties: ['X'] }).value).toBe('FALSE');
  });

  test('what a limit cut off may be covered', () => {
    const verdict = aggregate('X>A 30, T>A 70', 'A', { parties: ['X'] }, { truncated: 'T' });
    expect(verdict.value).toBe('UNDETERMINED');
    expect(codes(verdict)).toEqual(['TRUNCATED']);
    expect(verdict.settledBy.map(({ text }) => text)).toEqual(['who owns T, which a limit cut off']);
  });

  test('a loop in which no covered party holds anything is not named', () => {
    expect(codes(aggregate('A>B 60, B>A 60', 'A', { parties: ['X'] }))).toEqual([]);
  });

  test('an asset of which nothing is recorded', () => {
    const options: GraphOptions = { kinds: { Facility: 'F' } };
    expect(aggregate('', 'F', { country: 'CN' }, options).value).toBe('UNDETERMINED');
    expect(aggregate('', 'F', { country: 'CN', ...OTHERS }, options).value).toBe('FALSE');
    expect(aggregate('', 'Nowhere', { parties: ['X'] }).value).toBe('FALSE');
  });
});
