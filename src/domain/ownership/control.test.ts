import { certainlyControlled, controlVerdict, possiblyControlled } from './control.js';
import { indexFromText } from './testing/graph-from-text.js';
import { controllingCountry, ultimateControllers } from './ultimate-controllers.js';

const verdicts = (text: string, party: string, assets: string, options = {}) => {
  const index = indexFromText(text, options);
  return assets.split(' ').map((asset) => controlVerdict(index, party, asset));
};

describe('worked examples', () => {
  test('C1: control goes through what is controlled, whatever the effective share', () => {
    const index = indexFromText(
      'Alpha>Phoenix 70, Alpha>Initech 40, Phoenix>Initech 10, Phoenix>Royal 60, Royal>Initech 10, Royal>Goldward 30, Initech>Soylent 99, Soylent>Goldward 30',
    );
    const all = new Set(['Phoenix', 'Royal', 'Initech', 'Soylent', 'Goldward']);
    expect(certainlyControlled(index, 'Alpha')).toEqual(all);
    expect(possiblyControlled(index, 'Alpha')).toEqual(all);
    expect(ultimateControllers(index, 'Goldward')).toEqual({ kind: 'SINGLE', controllers: ['Alpha'], country: null });
  });

  test('K1: three values on intervals', () => {
    const text = 'P>A 51..60, Q>A 40..49, P>B 30..45, A>B 10..15, R>B 40..45, B>C 30, A>C 21..25';
    expect(verdicts(text, 'P', 'A B C')).toEqual(['TRUE', 'UNDETERMINED', 'UNDETERMINED']);
    expect(verdicts(text, 'Q', 'A B C')).toEqual(['FALSE', 'FALSE', 'FALSE']);
    expect(verdicts(text, 'R', 'A B C')).toEqual(['FALSE', 'FALSE', 'FALSE']);
  });

  test('K2: an exclusive low of half is more than half, and leaves less to the others', () => {
    expect(verdicts('P>A 30..60, Q>A (50,70]', 'Q', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 30..60, Q>A (50,70]', 'P', 'A')).toEqual(['FALSE']);
  });

  test('A1: a control loop', () => {
    const index = indexFromText('X>A 40, B>A 60, A>B 100', { countries: { CN: 'A B', US: 'X' } });
    const loop = { kind: 'CONTROL_LOOP', controllers: ['A', 'B'], country: 'CN' };
    expect(ultimateControllers(index, 'A')).toEqual(loop);
    expect(ultimateControllers(index, 'B')).toEqual(loop);
  });
});

describe('votes', () => {
  test('half is no majority', () => {
    expect(verdicts('P>A 50, Q>A 50', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('P>A 50..51', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>A majority', 'P', 'A')).toEqual(['TRUE']);
  });

  test('voting rights replace shares where an asset has any', () => {
    const text = 'P>A 80, Q>A 20, Q>A 60 votes, P>B 80';
    expect(verdicts(text, 'Q', 'A B')).toEqual(['TRUE', 'FALSE']);
    expect(verdicts(text, 'P', 'A B')).toEqual(['FALSE', 'TRUE']);
  });

  test('own shares do not vote', () => {
    expect(verdicts('P>A 46, A>A 10', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 45, A>A 10', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('P>A 45, A>A (10,12]', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 45, A>A 10..12', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>A 40..60, Q>A 44..60, A>A 10..20', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>A 40..60, Q>A 45..60, A>A 10..20', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('A>A 100', 'A', 'B')).toEqual(['FALSE']);
  });

  test('completely stated owners have what the others cannot have', () => {
    expect(verdicts('P>A 10..90 complete, Q>A 10..40 complete', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 10..90, Q>A 10..40', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>A 10..90 complete, Q>A [10,50) complete', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 10..90 complete, Q>A 10..50 complete', 'P', 'A')).toEqual(['UNDETERMINED']);
    const group = 'P>B 100, P>A 10..60 complete, B>A 10..60 complete, Q>A 10..40 complete';
    expect(verdicts(group, 'P', 'A')).toEqual(['TRUE']);
  });

  test('sums above 100 are rounded or disbelieved', () => {
    expect(verdicts('P>A 50.1, Q>A 50.1', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('P>A 60, Q>A 50', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>A majority, Q>A majority', 'P', 'A')).toEqual(['FALSE']);
  });
});

describe('control beside votes', () => {
  test('a majority of the seats controls', () => {
    expect(verdicts('P>A 60 board', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A 40 board, Q>A 10', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('P>A board', 'P', 'A')).toEqual(['UNDETERMINED']);
    expect(verdicts('P>B 60, P>A 30 board, B>A 30 board', 'P', 'A')).toEqual(['TRUE']);
  });

  test('contracts and laws control where they direct', () => {
    expect(verdicts('P>A contract directing', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>A legal veto', 'P', 'A')).toEqual(['FALSE']);
    expect(verdicts('P>A legal', 'P', 'A')).toEqual(['UNDETERMINED']);
  });

  test('options and profit rights do not', () => {
    expect(verdicts('P>A 90 option, P>A 90 profit', 'P', 'A')).toEqual(['FALSE']);
  });

  test('two controllers by different means share control', () => {
    const index = indexFromText('P>A 60, Q>A contract directing', { countries: { CN: 'P', US: 'Q' } });
    expect(ultimateControllers(index, 'A')).toEqual({ kind: 'JOINT_CONTROL', controllers: ['P', 'Q'], country: null });
  });
});

describe('ultimate controllers', () => {
  test('three independent holders of one country are not control', () => {
    const index = indexFromText('P>F 25, Q>F 25, R>F 25', { countries: { CN: 'P Q R' }, kinds: { Facility: 'F' } });
    expect(ultimateControllers(index, 'F')).toEqual({ kind: 'NONE', controllers: [], country: null });
  });

  test('the top of a chain is named, and a firm that nobody controls is of its own country', () => {
    const index = indexFromText('S>P 51, P>A 60, A>F 100', {
      countries: { CN: 'S P', ID: 'A' },
      kinds: { Country: 'S', Facility: 'F' },
    });
    expect(ultimateControllers(index, 'F')).toEqual({ kind: 'SINGLE', controllers: ['S'], country: 'CN' });
    expect(controllingCountry(index, 'P')).toBe('CN');
    expect(ultimateControllers(index, 'S')).toEqual({ kind: 'NONE', controllers: [], country: 'CN' });
  });

  test('parties that are not in the graph control nothing', () => {
    const index = indexFromText('P>A 60');
    expect(controlVerdict(index, 'Nobody', 'A')).toBe('FALSE');
    expect(ultimateControllers(index, 'Nothing').kind).toBe('NONE');
  });
});

test('anybody may control what lies under a cut', () => {
  const text = 'T>A 60, P>A 30, P>B 60';
  expect(verdicts(text, 'P', 'T A B', { truncated: 'T' })).toEqual(['UNDETERMINED', 'UNDETERMINED', 'TRUE']);
  const index = indexFromText(text, { truncated: 'T', countries: { CN: 'T' } });
  expect(ultimateControllers(index, 'A')).toEqual({ kind: 'SINGLE', controllers: ['T'], country: null });
});

describe('indirect votes', () => {
  test('count beside a share in the same asset, not beside a walk that gives them', () => {
    expect(verdicts('P>A 30, P>A 60 votes indirect', 'P', 'A')).toEqual(['TRUE']);
    expect(verdicts('P>B 60, B>A 40, P>A 60 votes indirect', 'P', 'A')).toEqual(['FALSE']);
  });
});
