import { readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { writeDataset } from './testing/dataset.js';
import { root, run } from './testing/program.js';

/** `lodegraph verdicts`: the built program, over a small dataset and over one of several batches. */
const PLANTS = 2_345;
const numbers = Array.from({ length: PLANTS }, (_, n) => String(n).padStart(5, '0'));
const TABLES = {
  'facilities.csv': `id,name,type,country\n${numbers.map((n) => `facility:p${n},"Plant ""${n}"", Ltd",SMELTER,country:MY`).join('\n')}\n`,
  'firms.csv': 'id,name\nfirm:owner,The Owner\nfirm:other,Another\n',
  'headquarters.csv':
    'party,country,source\nfirm:owner,country:CN,source:report\nfirm:other,country:US,source:report\n',
  'stakes.csv': `owner,asset,share,source\n${numbers.map((n, at) => `${at % 3 === 0 ? 'firm:other' : 'firm:owner'},facility:p${n},${at % 3 === 2 ? '40..60' : '60'},source:report`).join('\n')}\n`,
};

let tiny: string;
let large: string;
beforeAll(async () => {
  [tiny, large] = await Promise.all([writeDataset(), writeDataset(TABLES)]);
});

const exported = async (dataset: string, ...args: string[]) => run(['verdicts', '--dataset', dataset, ...args]);
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

test('CSV: a header, one line for every plant in order of id, three values, progress on standard error', async () => {
  const { code, stdout, stderr } = await exported(large, '--rule', 'EFFECTIVE_SHARE', '--country', 'CN');
  expect(code).toBe(0);
  const rows = rowsOf(stdout);
  expect(rows.map(({ asset }) => asset)).toEqual(numbers.map((n) => `facility:p${n}`));
  expect(rows.slice(0, 3).map(({ value, share_low, share_high }) => [value, share_low, share_high])).toEqual([
    ['FALSE', '0', '40'],
    ['TRUE', '60', '100'],
    ['UNDETERMINED', '40', '100'],
  ]);
  expect(rows[1]).toMatchObject({
    name: 'Plant "00001", Ltd',
    kind: 'Facility',
    country: 'country:MY',
    threshold: '50',
  });
  expect(rows[1]!['claims']).toMatch(/^claim:/);
  expect(rows[2]!['settled_by']).toContain('40');
  expect(stderr).toContain(`verdicts 2,345 of 2,345 (100 %)`);
});

test('JSONL: the same verdicts, one object a line', async () => {
  const args = ['--rule', 'EFFECTIVE_SHARE', '--country', 'country:CN'];
  const [csv, jsonl] = await Promise.all([
    exported(large, ...args),
    exported(large, ...args, '--format', 'jsonl', '--no-settling'),
  ]);
  const lines = jsonl.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ asset, value }) => [asset, value])).toEqual(
    rowsOf(csv.stdout).map(({ asset, value }) => [asset, value]),
  );
  expect(lines[1]).toMatchObject({ share_low: 60, share_high: 100, settled_by: null, rule: 'rule:EFFECTIVE_SHARE' });
});

test('how unrecorded parts count', async () => {
  const value = async (...args: string[]) =>
    rowsOf(
      (await exported(large, '--rule', 'EFFECTIVE_SHARE', '--threshold', '70', '--country', 'CN', ...args)).stdout,
    )[1]!['value'];
  expect([await value(), await value('--residual', 'OTHERS')]).toEqual(['UNDETERMINED', 'FALSE']);
});

test('firms, listed parties, a threshold and a day', async () => {
  const args = [
    '--parties',
    'firm:owner',
    '--kind',
    'all',
    '--rule',
    'EFFECTIVE_SHARE',
    '--threshold',
    '60',
    '--as-of',
    '2026-01-01',
  ];
  const rows = rowsOf((await exported(tiny, ...args)).stdout);
  expect(rows.map(({ asset, value, threshold, as_of }) => [asset, value, threshold, as_of])).toEqual([
    ['facility:plant', 'TRUE', '60', '2026-01-01'],
    ['firm:owner', 'FALSE', '60', '2026-01-01'],
  ]);
});

test.each([
  [['--rule', 'MAJORITY_CONTROL'], 'exactly one of --country, --parties and --list'],
  [['--country', 'CN', '--list', 'group:x'], 'exactly one of --country, --parties and --list'],
  [['--country', 'CN', '--rule', 'NO_RULE'], 'there is no rule "NO_RULE"'],
  [['--country', 'XX'], 'there is nothing with the id "country:XX"'],
  [['--country', 'CN', '--rule', 'EFFECTIVE_SHARE', '--threshold', '101'], 'not above 0 and at most 100'],
  [['--country', 'CN', '--as-of', '2026-13-01'], 'is not a date'],
  [['--country', 'CN', '--kind', 'ship'], 'Allowed: facility, firm, organisation, all.'],
])('%j is refused before anything is written', async (args, message) => {
  const { code, stdout, stderr } = await exported(tiny, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
});

test('a reader that has seen enough ends the export without a complaint', async () => {
  const program = `"${process.execPath}" dist/cli/main.js verdicts --country CN --dataset "${large}" 2>/dev/null | head -n 2`;
  const { stdout } = await promisify(execFile)('bash', ['-c', program], { cwd: root });
  expect(stdout.split('\n')).toHaveLength(3);
});

test('the packaged dataset: a line for every plant of it', async () => {
  const plants = readFileSync(path.join(root, 'seeds/facilities.csv'), 'utf8');
  const rows = rowsOf((await exported(path.join(root, 'seeds'), '--country', 'CN')).stdout);
  expect(rows).toHaveLength((parse(plants, { columns: true }) as unknown[]).length);
  expect(rows.find(({ asset }) => asset === 'facility:qmb-hpal')).toMatchObject({
    value: 'TRUE',
    rule: 'rule:MAJORITY_CONTROL',
  });
});
