import { printable } from './problem.js';
import { ProblemList } from './problem-list.js';
import { problemReport } from './problem-text.js';

describe('problemReport', () => {
  it('says where, what, which value, and what to do', () => {
    const problems = new ProblemList();
    const place = { table: 'stakes', row: 14, column: 'share', value: '120' };
    problems.error('BAD_SHARE', place, '"120" is not a share.', 'Write 63.');
    problems.warning('NO_ROWS', { table: 'firms' }, 'firms.csv has no rows.', 'Add rows.');
    expect(problemReport(problems.sorted())).toBe(
      [
        'firms  warning NO_ROWS: firms.csv has no rows. → Add rows.',
        'stakes:14:share  error BAD_SHARE: "120" is not a share. → Write 63.',
        '1 error and 1 warning in 2 tables: the dataset cannot be loaded.',
      ].join('\n'),
    );
  });

  it('says that there is nothing to say', () => {
    expect(problemReport([])).toBe('No problems found.');
  });
});

describe('printable', () => {
  it.each([
    ['plain', 'plain'],
    ['a\nb\u001b[31m', 'a\\u{a}b\\u{1b}[31m'],
    ['a\u202eb\u2028c', 'a\\u{202e}b\\u{2028}c'],
    ['\ud800', '\\u{d800}'],
    ['中'.repeat(80), '中'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
    ['😀'.repeat(200), `${'😀'.repeat(79)}…`],
    ['\0'.repeat(200_000), `${'\\u{0}'.repeat(16).slice(0, 79)}…`],
  ])('prints %j', (value, expected) => {
    expect(printable(value)).toBe(expected);
  });
});
