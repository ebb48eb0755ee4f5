import { ask } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';
import type { Verdict } from './verdict.js';

const OTHERS = { residual: 'OTHERS' } as const;
const codes = ({ warnings }: Verdict): string[] => warnings.map(({ code }) => code);
const wanted = ({ settledBy }: Verdict): string[] => settledBy.map(({ stake, asset }) => stake ?? `rest of ${asset}`);
const lines = ({ witness }: Verdict): string[] => witness.steps.map(({ text }) => text);

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

const kwinana: GraphOptions = {
  countries: { CN: 'Tianqi', AU: 'IGO TLEA' },
  listed: 'Tianqi IGO',
  kinds: { Facility: 'Kwinana' },
};

describe('EFFECTIVE_SHARE', () => {
  const share = (text: string, options: GraphOptions, question = {}, asset = 'F') =>
    ask(indexFromText(text, options), 'EFFECTIVE_SHARE', asset, { country: 'CN', ...question });

  test('shows its arithmetic, its chain and its claims', () => {
    const verdict = share('Tianqi>TLEA 51, IGO>TLEA 49, TLEA>Kwinana 51', kwinana, { threshold: 25 }, 'Kwinana');
    expect(verdict.value).toBe('TRUE');
    expect(verdict.witness.chain).toEqual(['Kwinana', 'TLEA', 'Tianqi']);
    expect(verdict.witness.claims).toEqual(['claim TLEA>Kwinana', 'claim Tianqi>TLEA']);
    expect(lines(verdict)).toEqual([
      'TLEA holds 51 % of Kwinana',
      'Tianqi holds 51 % of TLEA',
      '51 % x 51 % = 26.01 %',
      '26.01 % >= 25 %',
    ]);
  });

  test('adds parallel chains, presumes listed firms’ holders, and says so', () => {
    const verdict = share('P>F 40, H>P 10, Q>F 15', { countries: { CN: 'P Q', US: 'H' }, listed: 'P' });
    expect(verdict).toMatchObject({ value: 'TRUE', share: { low: 51, high: 96 } });
    expect(lines(verdict)).toEqual([
      'P holds 40 % of F',
      'the part of P that nobody is recorded to hold, 90 %, is presumed of CN',
      'over all chains and loops, CN has 51 to 96 % of F',
      '51 % >= 50 %',
    ]);
  });

  test('presumed: IGNORE leaves listed firms’ holders open', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'H' }, listed: 'P' };
    const text = 'P>F 100, H>P 10';
    expect(share(text, options).share).toEqual({ low: 90, high: 90 });
    expect(share(text, options, { presumed: 'IGNORE' })).toMatchObject({
      value: 'UNDETERMINED',
      share: { low: 0, high: 90 },
    });
    expect(share(text, options, { presumed: 'IGNORE', ...OTHERS })).toMatchObject({
      value: 'FALSE',
      share: { low: 0, high: 0 },
    });
  });

  test('the unattributed rest is in the upper bound under OPEN, nobody’s under OTHERS', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'Q' } };
    const open = share('P>F 40, Q>F 30', options);
    expect(open).toMatchObject({ value: 'UNDETERMINED', share: { low: 40, high: 70 } });
    expect(wanted(open)).toEqual(['rest of F']);
    expect(open.settledBy[0]!.text).toBe('who holds the 30 % of F that nobody is recorded to hold');
    const others = share('P>F 40, Q>F 30', options, OTHERS);
    expect(others).toMatchObject({ value: 'FALSE', share: { low: 40, high: 40 } });
    expect(codes(others)).toEqual(['RESIDUAL_COULD_DECIDE']);
    expect(codes(share('P>F 40, Q>F 60', options, OTHERS))).toEqual([]);
  });

  test('an owner of unknown country may be the country’s', () => {
    const verdict = share('P>F 40, X>F 60', { countries: { CN: 'P' } });
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 40, high: 100 } });
    expect(verdict.settledBy.map(({ text }) => text)).toEqual(['which country X is of']);
  });

  test('a majority of another country leaves less than half', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'Q' } };
    expect(share('Q>F majority', options).value).toBe('FALSE');
    expect(share('Q>F >=50', options).value).toBe('UNDETERMINED');
    expect(share('P>F <50, Q>F >=50', options, OTHERS).value).toBe('FALSE');
    expect(share('P>F <=50, Q>F >=50', options, OTHERS).value).toBe('UNDETERMINED');
    expect(share('P>G <50, Q>G >=50, G>F 100', options, OTHERS).value).toBe('FALSE');
  });

  test('a closed loop may be anybody’s', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'A B' } };
    const text = 'P>F 40, A>F 60, A>B 100, B>A 100';
    expect(share(text, options)).toMatchObject({ value: 'UNDETERMINED', share: { low: 40, high: 100 } });
    expect(codes(share(text, options, OTHERS))).toEqual(['RESIDUAL_COULD_DECIDE', 'CLOSED_LOOP']);
  });

  test('several shares are needed where one does not settle it', () => {
    const options: GraphOptions = { countries: { CN: 'P Q S', US: 'R' } };
    const verdict = share('P>F 10..20, Q>F 10..20, S>F 10..20, R>F 40', options, OTHERS);
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', settledByMinimal: true });
    expect(wanted(verdict)).toEqual(['P>F', 'Q>F']);
  });

  test('many unknowns still give a set of which no part can be left out', () => {
    const holders = Array.from({ length: 30 }, (_, n) => `P${n}`);
    const text = holders.map((holder) => `${holder}>F 1..3`).join(', ');
    const verdict = share(text, { countries: { CN: holders.join(' ') } }, OTHERS);
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', settledByMinimal: false });
    // 1 + 2 more for each of k known holders, and 1 for each of the others: 30 + 2 k >= 50.
    expect(verdict.settledBy).toHaveLength(10);
  });

  test('an asset of which nothing is recorded', () => {
    const index = indexFromText('', { countries: { CN: 'P' }, kinds: { Facility: 'F' } });
    expect(ask(index, 'EFFECTIVE_SHARE', 'F', { country: 'CN' })).toMatchObject({ value: 'UNDETERMINED' });
    expect(ask(index, 'EFFECTIVE_SHARE', 'Unknown', { country: 'CN' })).toMatchObject({ value: 'UNDETERMINED' });
    expect(ask(index, 'EFFECTIVE_SHARE', 'P', { country: 'CN' })).toMatchObject({
      value: 'TRUE',
      witness: { chain: ['P'] },
    });
    expect(ask(index, 'EFFECTIVE_SHARE', 'P', { country: 'US' })).toMatchObject({ value: 'FALSE' });
  });

  test('what a limit cut off turns FALSE into UNDETERMINED', () => {
    const options: GraphOptions = { countries: { CN: 'P', US: 'T' }, truncated: 'T' };
    const verdict = share('P>F 30, T>F 70', options, OTHERS);
    expect(verdict).toMatchObject({ value: 'UNDETERMINED', share: { low: 30, high: 100 } });
    expect(codes(verdict)).toEqual(['TRUNCATED']);
    expect(verdict.settledBy.map(({ text }) => text)).toEqual(['who owns T, which a limit cut off']);
    expect(share('P>F 60, T>F 40', options, OTHERS).value).toBe('TRUE');
    expect(share('P>F 60', { truncated: 'F' }).value).toBe('UNDETERMINED');
  });
});

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
      'S is of CN, and no other country’s party is above it'.replace('’', "'"),
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
    expect(control('U>F 60', 'CN', OTHERS, { truncated: 'U' }).settledBy.map(({ text }) => text)).toEqual([
      'who owns U, which a limit cut off',
    ]);
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
