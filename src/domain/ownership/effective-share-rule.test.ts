import { ask, codes, lines, OTHERS, wanted } from './testing/ask.js';
import { indexFromText, type GraphOptions } from './testing/graph-from-text.js';

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
    expect(lines(share('Q>F majority', options))).toEqual([
      'over all chains and loops, CN has 0 to 50 % of F',
      'less than 50 %',
    ]);
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

  test('one share farther up is preferred to two that are nearer', () => {
    const options: GraphOptions = { countries: { CN: 'P Q S', US: 'JV' } };
    const verdict = share('JV>F 60, Q>F 0..20, S>F 0..20, P>JV 20..90', options, OTHERS);
    expect(wanted(verdict)).toEqual(['P>JV']);
    expect(verdict.settledByMinimal).toBe(true);
  });

  test('the strongest chain counts an interval by its middle', () => {
    const options: GraphOptions = { countries: { CN: 'P Q' } };
    expect(share('P>F 0..90, Q>F 30', options).witness.chain).toEqual(['F', 'P']);
    expect(share('P>F 0..50, Q>F 30', options).witness.chain).toEqual(['F', 'Q']);
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
