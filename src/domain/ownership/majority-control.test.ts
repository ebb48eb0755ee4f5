import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';

describe('MAJORITY_CONTROL', () => {
  const options: GraphOptions = {
    countries: { CN: 'P Q S', US: 'U V', ID: 'JV' },
    kinds: { Facility: 'F', Country: 'S' },
  };
  const control = (text: string, country: string, question = {}, more: GraphOptions = {}) =>
    ask(indexFromText(text, { ...options, ...more }), 'MAJORITY_CONTROL', 'F', { country, ...question });
  const both = (text: string, country: string, more: GraphOptions = {}) => [
    control(text, country, {}, more).value,
    control(text, country, OTHERS, more).value,
  ];

  test('the ultimate controller decides, not those between', () => {
    const text = 'S>P 51, P>JV 60, U>JV 40, JV>F 100';
    expect(both(text, 'CN')).toEqual(['TRUE', 'TRUE']);
    expect(both(text, 'ID')).toEqual(['FALSE', 'FALSE']);
    expect(both(text, 'US')).toEqual(['FALSE', 'FALSE']);
    const verdict = control(text, 'CN');
    expect(verdict.witness.chain).toEqual(['F', 'JV', 'P', 'S']);
    expect(lines(verdict)).toEqual([
      'JV holds 100 % of F',
      'P holds 60 % of JV',
      'S holds 51 % of P',
      "S is of CN, and no other country's party is above it",
    ]);
  });

  test('what is controlled adds its votes', () => {
    const verdict = control('P>JV 60, P>F 30, JV>F 25', 'CN');
    expect(verdict.value).toBe('TRUE');
    expect(lines(verdict)[0]).toBe('P and JV hold 30 + 25 = 55 > 50 % of F');
    expect(verdict.witness.stakes).toEqual(['JV>F', 'P>F', 'P>JV']);
  });

  test('parties of one country do not add up to control, but may decide it together', () => {
    const text = 'P>F 25, Q>F 25, S>F 25, U>F 25';
    expect(both(text, 'CN')).toEqual(['UNDETERMINED', 'FALSE']);
    expect(both(text, 'US')).toEqual(['FALSE', 'FALSE']);
    expect(codes(control(text, 'CN', OTHERS))).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(control(text, 'CN')).toMatchObject({ settledBy: [], settledByMinimal: false });
  });

  test('the unrecorded part may decide under OPEN', () => {
    expect(both('P>F 40', 'CN')).toEqual(['UNDETERMINED', 'FALSE']);
    expect(wanted(control('P>F 40', 'CN'))).toEqual(['rest of F']);
    expect(both('U>F 60', 'CN')).toEqual(['FALSE', 'FALSE']);
    // In a possible controller: who holds the other 90 % of V?
    expect(both('V>F 60, U>V 10', 'CN')).toEqual(['UNDETERMINED', 'FALSE']);
    expect(both('V>F 60, U>V 10', 'CN', { listed: 'V' })).toEqual(['FALSE', 'FALSE']);
    expect(both('V>F 60, U>V 10', 'US')).toEqual(['TRUE', 'TRUE']);
    // Residuals on the way add up: 30 % of F, and the rest of V with its 25 %.
    expect(both('P>F 30, V>F 25, U>F 45, Q>V 10', 'CN')).toEqual(['UNDETERMINED', 'FALSE']);
  });

  test('a joint venture that one country’s holders may outvote together is not certainly its host’s', () => {
    const text = 'P>JV 40, Q>JV 35, U>JV 25, JV>F 100';
    expect(both(text, 'ID')).toEqual(['UNDETERMINED', 'TRUE']);
    expect(both(text, 'CN')).toEqual(['UNDETERMINED', 'FALSE']);
    const mixed = 'P>JV 45, U>JV 30, JV>F 100';
    expect(both(mixed, 'ID', { listed: 'JV' })).toEqual(['TRUE', 'TRUE']);
  });

  test('a controller that may itself be controlled is not certain', () => {
    expect(both('P>F 60, U>P 40..60', 'CN')).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    expect(both('P>F 60, U>P 40..60', 'US')).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    const verdict = control('P>F 60, U>P 40..60', 'US', OTHERS);
    expect(wanted(verdict)).toEqual(['U>P']);
    expect(verdict.settledByMinimal).toBe(true);
  });

  test('listed parties are asked about one by one, wherever they stand', () => {
    const parties = (text: string, names: string[], more = {}) =>
      ask(indexFromText(text, options), 'MAJORITY_CONTROL', 'F', { parties: names, ...more });
    expect(parties('S>P 60, P>F 60', ['P']).value).toBe('TRUE');
    expect(parties('P>F 30, Q>F 30', ['P', 'Q']).value).toBe('FALSE');
    expect(codes(parties('P>F 30, Q>F 30', ['P', 'Q']))).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(parties('P>F 30, Q>F 30', ['P', 'Q'], { residual: 'OPEN' }).value).toBe('UNDETERMINED');
    expect(parties('P>F 30, Q>F 30, U>F 40', ['P', 'Q'], { residual: 'OPEN' }).value).toBe('FALSE');
    expect(lines(parties('U>P 60, P>F 30, Q>F 70', ['P']))).toEqual([
      'Q holds 70 % of F',
      'Q is of CN',
      'P and what they may control have at most 30 % of the votes in F',
    ]);
  });

  test('an exclusive end is no value that could settle it', () => {
    // U has more than half whatever its share is; only the rest of V can make a difference.
    const verdict = control('U>V majority, V>F 60, P>F 40, Q>U 30..60', 'CN', OTHERS);
    expect(verdict.value).toBe('UNDETERMINED');
    expect(wanted(verdict)).toEqual(['Q>U']);
  });

  test('loops and joint controllers count where all are of the country', () => {
    expect(both('P>Q 60, Q>P 60, P>F 60', 'CN')).toEqual(['TRUE', 'TRUE']);
    expect(both('P>U 60, U>P 60, P>F 60', 'CN')).toEqual(['FALSE', 'FALSE']);
    expect(both('P>F 60, Q>F contract directing', 'CN')).toEqual(['TRUE', 'TRUE']);
    expect(control('P>F 60, U>F contract directing', 'CN', OTHERS).value).toBe('FALSE');
  });

  test('a contract that may direct is wanted', () => {
    const verdict = control('U>F 60, P>F contract', 'US');
    expect(verdict.value).toBe('UNDETERMINED');
    expect(verdict.settledBy.map(({ text }) => text)).toEqual(['whether P directs F or has only a veto']);
  });

  test('a firm that nobody controls is its own country’s', () => {
    const index = indexFromText('U>P 10', { ...options, listed: 'P' });
    expect(ask(index, 'MAJORITY_CONTROL', 'P', { country: 'CN' }).value).toBe('TRUE');
    expect(ask(index, 'MAJORITY_CONTROL', 'P', { country: 'US' }).value).toBe('FALSE');
  });

  test('what a limit cut off leaves it open', () => {
    expect(both('U>F 60', 'CN', { truncated: 'U' })).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    expect(both('U>F 60', 'US', { truncated: 'U' })).toEqual(['UNDETERMINED', 'UNDETERMINED']);
    expect(both('P>F 60, U>F 40', 'CN', { truncated: 'U' })).toEqual(['TRUE', 'TRUE']);
    for (const text of ['U>F 60', 'U>F 60, P>F 30']) {
      expect(control(text, 'CN', OTHERS, { truncated: 'U' }).settledBy.map(({ text }) => text)).toEqual([
        'who owns U, which a limit cut off',
      ]);
    }
  });

  test('board seats, completely stated owners and contracts are told in words', () => {
    expect(lines(control('P>F 60 board', 'CN'))[0]).toBe('P holds 60 % of the board seats of F');
    expect(lines(control('P>F 60 votes', 'CN'))[0]).toBe('P holds 60 % of the votes in F');
    expect(lines(control('P>F legal directing', 'CN'))[0]).toBe('P directs F by law');
    expect(lines(control('P>F 10..90 complete, U>F 10..40 complete', 'CN'))[0]).toBe('P holds 60 to 90 % of F');
    expect(lines(control('P>JV 60, P>F 10..60 complete, JV>F 10..60 complete, U>F 10..40 complete', 'CN'))[0]).toBe(
      'JV and P: all owners being stated, the others hold at most 40 % of F',
    );
  });
});
