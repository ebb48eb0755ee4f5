import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';

describe('DIRECT_STAKE', () => {
  const direct = (text: string, question = {}, options: GraphOptions = {}) =>
    ask(
      indexFromText(text, { countries: { CN: 'P', US: 'Q' }, kinds: { Facility: 'F' }, ...options }),
      'DIRECT_STAKE',
      'F',
      {
        country: 'CN',
        ...question,
      },
    );

  test('any share above 0, known or not', () => {
    expect(direct('P>F 1').value).toBe('TRUE');
    expect(direct('P>F').value).toBe('TRUE');
    expect(direct('P>F 0..10').value).toBe('UNDETERMINED');
    expect(direct('P>F 10 votes').value).toBe('TRUE');
    expect(lines(direct('P>F 10, P>F 20 votes'))).toEqual(['P holds 20 % of the votes in F', 'P holds 10 % of F']);
  });

  test('neither indirect stakes, nor control without shares, nor options', () => {
    for (const text of ['P>F 60 indirect', 'P>F contract directing', 'P>F 60 board', 'P>F 60 option']) {
      expect(direct(`${text}, Q>F 10`, OTHERS).value).toBe('FALSE');
    }
  });

  test('an unrecorded part may be the country’s', () => {
    expect(direct('Q>F 60').value).toBe('UNDETERMINED');
    expect(wanted(direct('Q>F 60'))).toEqual(['rest of F']);
    expect(direct('Q>F 100').value).toBe('FALSE');
    expect(codes(direct('Q>F 60', OTHERS))).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(codes(direct('Q>F 100', OTHERS))).toEqual([]);
  });

  test('the holders of a listed firm are presumed of its country', () => {
    const index = indexFromText('Q>L 10', { countries: { CN: 'L', US: 'Q' }, listed: 'L' });
    expect(ask(index, 'DIRECT_STAKE', 'L', { country: 'CN' }).value).toBe('TRUE');
    expect(ask(index, 'DIRECT_STAKE', 'L', { country: 'JP' }).value).toBe('FALSE');
  });
});
