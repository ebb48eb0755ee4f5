import { BUILT_IN_RULES } from '../../../domain/ownership/built-in-rules.js';
import { SUPPORTED_COMBINATIONS, unsupported } from '../../../domain/ownership/supported-rules.js';
import { removeTemporaryDatasets } from '../../reading/testing/temporary-dataset.js';
import { problemsOf } from '../testing/sound-dataset.js';

afterAll(removeTemporaryDatasets);

const HEADER =
  'id,title,description,threshold,comparator,aggregation,holders,propagation,residual,jurisdiction,adjustable,valid_from,valid_until,citation';

/** The problems of a rule, of which only the test and the dates are given. */
const rulesWith = (test: string, rest = ',,,', id = 'rule:MINE') =>
  problemsOf({ 'rules.csv': `${HEADER}\n${id},Mine,My own,${test},OPEN,${rest},A law\n` });

describe('rules of a dataset', () => {
  test.each(SUPPORTED_COMBINATIONS)('$aggregation + $holders + $propagation is supported', async (of) => {
    const comparator = of.propagation === 'CONTROL' ? 'ABOVE' : 'AT_LEAST';
    expect(await rulesWith(`50,${comparator},${of.aggregation},${of.holders},${of.propagation}`)).toEqual([]);
  });

  test.each<[why: string, test: string, rest: string, column: string, says: string]>([
    ['a combination', '50,AT_LEAST,EACH,STATE,CONTROL', ',,,', 'propagation', 'EACH + STATE + CONTROL'],
    ['another', '10,AT_LEAST,TOGETHER,ALL,DIRECT', ',,,', 'propagation', 'TOGETHER + ALL + DIRECT'],
    ['control by another majority', '66,ABOVE,EACH,ALL,CONTROL', ',,,', 'threshold', 'more than half of the votes'],
    ['control by half', '50,AT_LEAST,EACH,ALL,CONTROL', ',,,', 'comparator', 'more than half of the votes'],
    ['adjustable control', '50,ABOVE,EACH,ALL,CONTROL', ',yes,,', 'adjustable', 'more than half of the votes'],
    ['at least nothing', '0,AT_LEAST,TOGETHER,ALL,MULTIPLY', ',,,', 'threshold', 'At least 0 % decides nothing'],
    ['more than all', '100,ABOVE,TOGETHER,ALL,MULTIPLY', ',,,', 'threshold', 'More than 100 % decides nothing'],
  ])('%s is refused, with the reason and what is supported', async (_, test, rest, column, says) => {
    const problems = await rulesWith(test, rest);
    expect(problems).toMatchObject([{ severity: 'error', code: 'UNSUPPORTED_RULE', table: 'rules', row: 2, column }]);
    expect(problems[0]!.message).toContain(says);
    expect(problems[0]!.advice).not.toBe('');
  });

  test('what is supported is named where a combination is not', async () => {
    const [problem] = await rulesWith('50,AT_LEAST,EACH,STATE,CONTROL');
    for (const { aggregation, holders, propagation } of SUPPORTED_COMBINATIONS) {
      expect(problem!.advice).toContain(`${aggregation} + ${holders} + ${propagation}`);
    }
  });

  test('a cell that says nothing is reported once', async () => {
    const codes = (await rulesWith('50,AT_LEAST,EACH,ALL,SIDEWAYS')).map(({ code }) => code);
    expect(codes).toEqual(['BAD_ENUM']);
    expect((await rulesWith('150,AT_LEAST,EACH,ALL,DIRECT')).map(({ code }) => code)).toEqual(['NUMBER_OUT_OF_BOUNDS']);
    expect((await rulesWith(',AT_LEAST,EACH,ALL,DIRECT')).map(({ code }) => code)).toEqual(['MISSING_CELL']);
  });

  test('a rule that ends before it begins', async () => {
    expect(await rulesWith('50,AT_LEAST,TOGETHER,ALL,MULTIPLY', ',,2025,2024-12')).toMatchObject([
      { code: 'DATES_REVERSED', column: 'valid_until' },
    ]);
  });

  test('the id of a built-in rule with another test is warned of; with other dates it is not', async () => {
    expect(await rulesWith('25,AT_LEAST,TOGETHER,ALL,FULL_OR_NOTHING', ',,,', 'rule:AGGREGATE_50')).toMatchObject([
      { severity: 'warning', code: 'CHANGED_BUILT_IN_RULE', column: 'threshold' },
    ]);
    const dates = ',,2014-08-13,2030';
    expect(await rulesWith('50,AT_LEAST,TOGETHER,ALL,FULL_OR_NOTHING', dates, 'rule:AGGREGATE_50')).toEqual([]);
  });
});

test('every built-in rule is supported, and the ids are distinct and sorted', () => {
  expect(BUILT_IN_RULES.map(unsupported)).toEqual(BUILT_IN_RULES.map(() => null));
  const ids = BUILT_IN_RULES.map(({ id }) => id);
  expect([...new Set(ids)].sort()).toEqual(ids);
});
