import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeDataset } from './testing/dataset.js';
import { root, run } from './testing/program.js';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const BROKEN = { 'stakes.csv': 'owner,asset,share,source\nfirm:owner,facility:plant,160,source:report\n' };

let tiny: string;
let broken: string;
beforeAll(async () => {
  [tiny, broken] = await Promise.all([writeDataset(), writeDataset(BROKEN)]);
});

describe('help', () => {
  test('lists the commands with examples', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'validate', 'query', 'stats', 'Examples:']) expect(stdout).toContain(word);
  });

  test('answers fast: nothing heavy is loaded for it', async () => {
    const started = performance.now();
    await run(['--help']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('tells the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test('suggests what was probably meant', async () => {
    const { code, stderr } = await run(['valdate']);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean validate?');
  });
});

describe('validate', () => {
  test('accepts a good dataset', async () => {
    const { code, stdout } = await run(['validate', tiny]);
    expect(code).toBe(0);
    expect(stdout).toContain('No problems found.');
  });

  test('names table, row and column of an error, and ends with 1', async () => {
    const { code, stdout } = await run(['validate', broken]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stakes:2:share {2}error /);
    expect(stdout).toContain('1 error');
  });

  test('speaks JSON to machines', async () => {
    const { code, stdout } = await run(['validate', broken, '--format', 'json']);
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as { valid: boolean; problems: unknown[] };
    expect(report.valid).toBe(false);
    expect(report.problems[0]).toMatchObject({ severity: 'error', table: 'stakes', row: 2, column: 'share' });
  });

  test('refuses a format that there is not', async () => {
    const { code, stderr } = await run(['validate', tiny, '--format', 'xml']);
    expect(code).toBe(1);
    expect(stderr).toContain('Allowed: text, json.');
  });
});

describe('query', () => {
  test('answers a document from standard input', async () => {
    const { code, stdout } = await run(['query', '-', '--dataset', tiny], { input: '{ __typename }' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ data: { __typename: 'Query' } });
  });

  test('answers a file with variables from a file, and the operation asked for', async () => {
    const file = path.join(tiny, 'two.graphql');
    const variables = path.join(tiny, 'variables.json');
    await writeFile(file, 'query A { a: __typename } query B($on: Boolean!) { b: __typename @include(if: $on) }');
    await writeFile(variables, '{"on": true}');
    const { stdout } = await run([
      'query',
      file,
      '--operation',
      'B',
      '--variables',
      `@${variables}`,
      '--dataset',
      tiny,
    ]);
    expect(JSON.parse(stdout)).toEqual({ data: { b: 'Query' } });
  });

  test('prints errors with their codes and ends with 1', async () => {
    const { code, stdout } = await run(['query', '-', '--dataset', tiny], { input: '{ noSuchField }' });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  test.each([
    [['query', 'none.graphql'], 'Cannot read none.graphql: there is no such file.'],
    [['query', '-', '--variables', '{'], 'The value of --variables is not JSON'],
    [['query', '-', '--variables', '[]'], 'not an object'],
  ])('%j is refused in one line', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('stats', () => {
  test('counts nodes and edges by kind', async () => {
    const { code, stdout } = await run(['stats', '--dataset', tiny]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}Facility +1$/m);
    expect(stdout).toMatch(/^ {2}STAKE +1$/m);
    expect(stdout).toMatch(/^Coverage on 2026-01-31$/m);
    expect(stdout).toMatch(/^Smelters and refineries +1 +0 +0 \(0 %\)/m);
    expect(stdout).toMatch(/^Claims: 1 high/m);
  });

  test('speaks JSON to machines', async () => {
    const { stdout } = await run(['stats', '--dataset', tiny, '--format', 'json']);
    const stats: unknown = JSON.parse(stdout);
    expect(stats).toMatchObject({ sources: 1, claims: 1, nodes: { Facility: 1, Firm: 1 }, edges: { STAKE: 1 } });
    const counted = { count: 1, owned: 1, traced: 0, untraced: ['facility:plant'] };
    expect(stats).toMatchObject({
      coverage: { asOf: '2026-01-31', smeltersAndRefineries: counted, claims: { high: 1 } },
    });
  });
});

test('a reader that has seen enough is no failure', async () => {
  const shell = promisify(execFile);
  const program = `"${process.execPath}" dist/cli/main.js stats --dataset "${tiny}" --format json | head -c 1`;
  const { stdout, stderr } = await shell('bash', ['-o', 'pipefail', '-c', program], { cwd: root });
  expect([stdout, stderr]).toEqual(['{', '']);
});
