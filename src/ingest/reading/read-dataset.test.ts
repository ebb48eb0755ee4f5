import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { checkDataset } from '../validation/validate-dataset.js';
import { readDataset } from './read-dataset.js';
import { INFO, removeTemporaryDatasets, temporaryDataset } from './testing/temporary-dataset.js';

afterAll(removeTemporaryDatasets);

const FIRM = 'firm:a,A';
const FIRMS = `id,name\n${FIRM}\n`;

async function problemsOf(files: Parameters<typeof temporaryDataset>[0]) {
  const { problems } = await readDataset(await temporaryDataset(files));
  return problems;
}

describe('readDataset', () => {
  it('reads rows with their lines, trimmed, as far as the header goes', async () => {
    const directory = await temporaryDataset({
      'firms.csv': 'name,id\n"A, ""Ltd""\nB ",firm:a\n  C ,firm:c\n',
      'notes.txt': 'ignored',
    });
    const { dataset, problems } = await readDataset(directory);
    expect(problems).toEqual([]);
    expect(dataset.info).toMatchObject({ id: 'test', date: '2026-01-31', licence: 'CC0-1.0', description: null });
    expect(dataset.tables.get('firms')).toEqual([
      { table: 'firms', row: 2, cells: { id: 'firm:a', name: 'A, "Ltd"\nB' } },
      { table: 'firms', row: 4, cells: { id: 'firm:c', name: 'C' } },
    ]);
    expect([...dataset.tables.keys()]).toEqual(['firms']);
  });

  it.each<[code: string, severity: string, place: string, files: Record<string, string | Uint8Array | null>]>([
    ['UNKNOWN_TABLE', 'error', 'facilitys', { 'facilitys.csv': 'id\n' }],
    ['UNKNOWN_TABLE', 'error', 'Firms', { 'Firms.CSV': FIRMS }],
    ['EMPTY_FILE', 'error', 'firms', { 'firms.csv': '' }],
    ['NO_ROWS', 'warning', 'firms', { 'firms.csv': 'id,name\n' }],
    ['BLANK_LINES', 'warning', 'firms:3', { 'firms.csv': `id,name\n${FIRM}\n\n  \n` }],
    ['BYTE_ORDER_MARK', 'warning', 'firms:1', { 'firms.csv': `\ufeff${FIRMS}` }],
    ['CRLF', 'warning', 'firms:1', { 'firms.csv': FIRMS.replaceAll('\n', '\r\n') }],
    ['NUL_BYTE', 'error', 'firms:2', { 'firms.csv': 'id,name\nfirm:a,A\0\n' }],
    ['NOT_UTF8', 'error', 'firms:2', { 'firms.csv': Buffer.from('id,name\nfirm:a,Caf\xe9\n', 'latin1') }],
    ['UNCLOSED_QUOTE', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b,"B\nfirm:c,C\n` }],
    ['TEXT_AFTER_QUOTE', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b,"B" Ltd\n` }],
    ['STRAY_QUOTE', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b,B "Ltd"\n` }],
    ['WRONG_CELL_COUNT', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b,B, Ltd\n` }],
    ['WRONG_CELL_COUNT', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b\n` }],
    ['CELL_TOO_LONG', 'error', 'firms:3', { 'firms.csv': `${FIRMS}firm:b,${'x'.repeat(100_001)}\n` }],
    ['TOO_MANY_COLUMNS', 'error', 'firms:1', { 'firms.csv': `id${',x'.repeat(1_000_000)}\n` }],
    ['DUPLICATE_COLUMN', 'error', 'firms:1:name', { 'firms.csv': 'id,name,name\nfirm:a,A,B\n' }],
    ['UNKNOWN_COLUMN', 'error', 'firms:1:nmae', { 'firms.csv': 'id,nmae\nfirm:a,A\n' }],
    ['UNKNOWN_COLUMN', 'error', 'firms:1:__proto__', { 'firms.csv': 'id,name,__proto__\nfirm:a,A,x\n' }],
    ['UNKNOWN_COLUMN', 'error', 'firms:1:constructor', { 'firms.csv': 'id,name,constructor\nfirm:a,A,x\n' }],
    ['UNKNOWN_COLUMN', 'error', 'firms:1:', { 'firms.csv': 'id,name,\nfirm:a,A,\n' }],
    ['MISSING_DATASET_JSON', 'error', 'dataset.json', { 'dataset.json': null, 'firms.csv': FIRMS }],
    ['BAD_JSON', 'error', 'dataset.json', { 'dataset.json': '{"id": ', 'firms.csv': FIRMS }],
    ['BAD_JSON', 'error', 'dataset.json', { 'dataset.json': '[]', 'firms.csv': FIRMS }],
    ['BAD_JSON', 'error', 'dataset.json', { 'dataset.json': '['.repeat(500_000), 'firms.csv': FIRMS }],
    ['FILE_TOO_LARGE', 'error', 'dataset.json', { 'dataset.json': ' '.repeat(2_000_000), 'firms.csv': FIRMS }],
    ['MISSING_FIELD', 'error', 'dataset.json:title', { 'dataset.json': without('title'), 'firms.csv': FIRMS }],
    ['MISSING_FIELD', 'error', 'dataset.json:licence', { 'dataset.json': without('licence'), 'firms.csv': FIRMS }],
    ['MISSING_FIELD', 'error', 'dataset.json:date', { 'dataset.json': without('date'), 'firms.csv': FIRMS }],
    ['BAD_FIELD', 'error', 'dataset.json:version', { 'dataset.json': withField('version', 2), 'firms.csv': FIRMS }],
    ['BAD_FIELD', 'error', 'dataset.json:date', { 'dataset.json': withField('date', '2026'), 'firms.csv': FIRMS }],
    ['UNKNOWN_FIELD', 'warning', 'dataset.json:titel', { 'dataset.json': withField('titel', 'x'), 'firms.csv': FIRMS }],
    ['NO_TABLES', 'warning', 'dataset', {}],
  ])('reports %s as %s at %s', async (code, severity, place, files) => {
    const problems = await problemsOf(files);
    expect(problems.map((p) => p.code)).toEqual([code]);
    const { table, row, column } = problems[0]!;
    expect(problems[0]).toMatchObject({ severity, advice: expect.stringMatching(/./) });
    expect([table, row, column].filter((part) => part !== null).join(':')).toBe(place);
  });

  it('suggests the nearest table and column', async () => {
    const problems = await problemsOf({
      'shareholders.csv': 'x\n',
      'suplies.csv': 'x\n',
      'firms.csv': 'id,Names\nx,y\n',
    });
    const advice = problems.map((p) => p.advice).join('\n');
    expect(advice).toContain('Did you mean "supplies"?');
    expect(advice).toContain('Did you mean "name"?');
  });

  it('takes the latest date of a source where dataset.json has none', async () => {
    const { dataset, problems } = await readDataset(
      await temporaryDataset({
        'dataset.json': without('date'),
        'sources.csv': 'id,title,date\nsource:a,A,2024-05-06\nsource:b,B,2025\nsource:c,C,not a date\n',
      }),
    );
    expect(dataset.info.date).toBe('2025-01-01');
    expect(problems).toMatchObject([{ severity: 'warning', code: 'DATE_ASSUMED', value: '2025-01-01' }]);
  });

  it('reads on after a broken record, and marks the table as incomplete', async () => {
    const text = 'id,name\nfirm:a,A "Ltd"\nfirm:b,B\nfirm:c,"C\nfirm:d,D\n';
    const { dataset, problems } = await readDataset(await temporaryDataset({ 'firms.csv': text }));
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['STRAY_QUOTE', 2],
      ['UNCLOSED_QUOTE', 4],
    ]);
    expect(problems[1]!.message).toContain('opens cell 2 on line 4');
    expect(dataset.tables.get('firms')?.map(({ row }) => row)).toEqual([3, 5]);
    expect(dataset.incomplete?.has('firms')).toBe(true);
  });

  it('gives up a table of nothing but broken records', async () => {
    const codes = (await problemsOf({ 'firms.csv': 'id,name\n' + '"a"b\n'.repeat(500) })).map((p) => p.code);
    expect(codes).toHaveLength(101);
    expect(codes).toContain('TABLE_GIVEN_UP');
  });

  it('stops at the limit of rows', async () => {
    const directory = await temporaryDataset({ 'firms.csv': 'id,name\n' + `${FIRM}\n`.repeat(50) });
    const { dataset, problems } = await readDataset(directory, { maxRows: 10 });
    expect(problems).toMatchObject([{ code: 'TOO_MANY_ROWS' }]);
    expect(dataset.tables.get('firms')).toHaveLength(10);
  });

  it('keeps an object of any column name clean', async () => {
    const { dataset } = await readDataset(
      await temporaryDataset({ 'firms.csv': 'id,name,__proto__\nfirm:constructor,__proto__,{}\n' }),
    );
    const cells = dataset.tables.get('firms')![0]!.cells;
    expect(Object.getPrototypeOf(cells)).toBe(Object.prototype);
    expect(Object.keys(cells)).toEqual(['id', 'name']);
  });
});

describe('readDataset, of what is not a plain file', () => {
  it.each<[code: string, make: (directory: string) => Promise<unknown> | unknown]>([
    ['NOT_A_FILE', (directory) => mkdir(path.join(directory, 'stakes.csv'))],
    ['NOT_A_FILE', (directory) => execFileSync('mkfifo', [path.join(directory, 'stakes.csv')])],
    ['LINK_OUTSIDE', (directory) => symlink('/etc/passwd', path.join(directory, 'stakes.csv'))],
    ['LINK_OUTSIDE', (directory) => symlink('/dev/zero', path.join(directory, 'stakes.csv'))],
    ['LINK_OUTSIDE', (directory) => symlink('..', path.join(directory, 'stakes.csv'))],
    ['UNREADABLE_FILE', (directory) => symlink('nowhere', path.join(directory, 'stakes.csv'))],
    ['UNREADABLE_FILE', (directory) => symlink('stakes.csv', path.join(directory, 'stakes.csv'))],
  ])('reports %s and reads the rest', async (code, make) => {
    const directory = await temporaryDataset({ 'firms.csv': FIRMS });
    await make(directory);
    const { dataset, problems } = await readDataset(directory);
    expect(problems).toMatchObject([{ severity: 'error', code, table: 'stakes' }]);
    expect(dataset.tables.get('firms')).toHaveLength(1);
  });

  it('follows a link inside the directory', async () => {
    const directory = await temporaryDataset({ 'firms-2026.txt': FIRMS });
    await symlink('firms-2026.txt', path.join(directory, 'firms.csv'));
    expect((await readDataset(directory)).problems).toEqual([]);
  });

  it('reports a dataset.json that leads out', async () => {
    const directory = await temporaryDataset({ 'dataset.json': null, 'firms.csv': FIRMS });
    await symlink('/etc/hostname', path.join(directory, 'dataset.json'));
    expect((await readDataset(directory)).problems).toMatchObject([{ code: 'LINK_OUTSIDE', table: 'dataset.json' }]);
  });

  it('reports a file that may not be read', async () => {
    const directory = await temporaryDataset({ 'firms.csv': FIRMS });
    await chmod(directory, 0o755);
    await chmod(path.join(directory, 'firms.csv'), 0o000);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect((await readDataset(directory)).problems).toMatchObject([{ code: 'UNREADABLE_FILE', table: 'firms' }]);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it.each([
    ['DATASET_NOT_FOUND', path.join(os.tmpdir(), 'no', 'such', 'directory')],
    ['UNREADABLE_DATASET', 'a\0b'],
  ])('reports %s', async (code, directory) => {
    const { dataset, problems } = await readDataset(directory);
    expect(problems).toMatchObject([{ severity: 'error', code, table: 'dataset' }]);
    expect(dataset.tables.size).toBe(0);
  });

  it('reports a path that is a file', async () => {
    const directory = await temporaryDataset({});
    const { problems } = await readDataset(path.join(directory, 'dataset.json'));
    expect(problems).toMatchObject([{ code: 'NOT_A_DIRECTORY' }]);
  });
});

describe('readDataset, of large files', () => {
  const MEBIBYTE = 1_048_576;

  it('refuses a file above the limit before it reads it', async () => {
    const directory = await temporaryDataset({ 'firms.csv': '' });
    await truncate(path.join(directory, 'firms.csv'), 200 * MEBIBYTE);
    const started = performance.now();
    const { problems } = await readDataset(directory);
    expect(problems).toMatchObject([{ code: 'FILE_TOO_LARGE', table: 'firms' }]);
    expect(problems[0]!.message).toContain('200.0 MiB');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('refuses the file that passes the limit for all together', async () => {
    const row = `${FIRM}\n`.repeat(1_000);
    const files = Object.fromEntries(['firms', 'groups', 'sites'].map((t) => [`${t}.csv`, `id,name\n${row}`]));
    const { problems } = await readDataset(await temporaryDataset(files), { maxFileBytes: 10_000 });
    expect(problems).toMatchObject([{ code: 'DATASET_TOO_LARGE', table: 'sites' }]);
  });

  it('ends on 200 MB of zeroes, where the limit allows them', async () => {
    const directory = await temporaryDataset({ 'firms.csv': '' });
    await truncate(path.join(directory, 'firms.csv'), 200 * MEBIBYTE);
    const { problems } = await readDataset(directory, { maxFileBytes: 256 * MEBIBYTE });
    expect(problems).toMatchObject([{ code: 'NUL_BYTE' }]);
  });

  it.each([
    ['without a line break', 'x', 'CELL_TOO_LONG'],
    ['in a quote that never closes', '"', 'UNCLOSED_QUOTE'],
  ])('ends on 200 MB %s', async (_, first, code) => {
    const directory = await temporaryDataset({});
    const bytes = Buffer.alloc(200 * MEBIBYTE, 'x');
    bytes.write(first);
    await writeFile(path.join(directory, 'firms.csv'), bytes);
    const { problems } = await readDataset(directory, { maxFileBytes: 256 * MEBIBYTE });
    expect(problems).toMatchObject([{ code, row: 1 }]);
  });
});

describe('any bytes as a table', () => {
  const csvBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom('firm:a', 'source:s', '50', ',', ',', '\n', '"', '\r\n', '=1', '中', '', 'x\0'), {
        maxLength: 80,
      })
      .map((parts) => Buffer.from(`id,owner,asset,share,source,ends\n${parts.join('')}`)),
  );

  it('are read and validated without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(csvBytes, csvBytes, async (stakes, firms) => {
        const directory = await temporaryDataset({ 'stakes.csv': stakes, 'firms.csv': firms, 'dataset.json': INFO });
        const { problems } = await checkDataset(directory);
        for (const problem of problems) expect(problem.value?.length ?? 0).toBeLessThanOrEqual(160);
      }),
      { numRuns: 150 },
    );
  });

  it('are read as dataset.json without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json()), async (info) => {
        await readDataset(await temporaryDataset({ 'dataset.json': info }));
      }),
      { numRuns: 100 },
    );
  });
});

function withField(name: string, value: unknown): string {
  return JSON.stringify({ ...(JSON.parse(INFO) as object), [name]: value });
}

function without(name: string): string {
  return withField(name, undefined);
}
