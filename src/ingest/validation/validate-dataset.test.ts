import { removeTemporaryDatasets, temporaryDataset } from '../reading/testing/temporary-dataset.js';
import { claimIdOf } from '../reading/claim-id.js';
import type { RawDataset } from '../reading/raw-dataset.js';
import { hasErrors } from './problem-text.js';
import { problemsOf, stakes } from './testing/sound-dataset.js';
import { checkDataset, validateDataset } from './validate-dataset.js';

afterAll(removeTemporaryDatasets);

describe('validateDataset', () => {
  it('finds nothing in a sound dataset', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('finds no error in a minimal dataset', async () => {
    const directory = await temporaryDataset({
      'firms.csv': 'id,name\nfirm:a,A\n',
      'facilities.csv': 'id,name\nfacility:x,X\n',
      'stakes.csv': 'owner,asset,source\nfirm:a,facility:x,source:s\n',
      'sources.csv': 'id,title\nsource:s,A register\n',
    });
    expect((await checkDataset(directory)).problems).toEqual([]);
  });

  it('accepts `ends` with an id that is made from a row', async () => {
    const first = { owner: 'firm:a', asset: 'facility:x', ends: '', source: 'source:s' };
    const made = claimIdOf('stakes', { table: 'stakes', row: 2, cells: first });
    const rows = ['owner,asset,ends,source', 'firm:a,facility:x,,source:s', `firm:b,facility:x,${made},source:s`];
    expect(await problemsOf(stakes(...rows))).toEqual([]);
  });

  it('does not blame references for rows that could not be read', async () => {
    const problems = await problemsOf({ 'firms.csv': 'id,name\nfirm:a,"A" Ltd\nfirm:b,B\n' });
    expect(problems.map((p) => p.code)).toEqual(['TEXT_AFTER_QUOTE']);
  });

  it.each([
    ['firm:alpha-nickl', 'firm:alpha-nickel'],
    ['country:MYS', 'country:MY'],
    ['country:IDN', 'country:ID'],
    ['country:Malaysia', 'country:MY'],
  ])('suggests for %s: %s', async (typed, meant) => {
    const problems = await problemsOf({
      'firms.csv': 'id,name\nfirm:a,A\nfirm:b,B\nfirm:alpha-nickel,Alpha\n',
      ...stakes('owner,asset,source', `${typed},facility:x,source:s`),
    });
    expect(problems[0]?.advice).toContain(`Did you mean "${meant}"?`);
  });

  it('reports everything in one run, sorted by table, row and column', async () => {
    const problems = await problemsOf({
      ...stakes(
        'owner,asset,share,source',
        'firm:a,facility:x,120,',
        'x,firm:b,63,source:s',
        'firm:a,firm:b,a,source:s',
      ),
      'facilities.csv': 'id,name,type\nfacility:x,X,PLANT\nfacility:x,,MINE\n',
      'other.csv': 'a',
    });
    expect(problems.map((p) => `${p.table}:${p.row}:${p.column} ${p.code}`)).toEqual([
      'facilities:2:type BAD_ENUM',
      'facilities:3:id DUPLICATE_ID',
      'facilities:3:name MISSING_CELL',
      'other:null:null UNKNOWN_TABLE',
      'stakes:2:share BAD_SHARE',
      'stakes:2:source MISSING_SOURCE',
      'stakes:3:owner BAD_REFERENCE',
      'stakes:4:share BAD_SHARE',
    ]);
  });

  it('caps what it reports, and never hides an error behind warnings', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `firm:n${i},N,,A;A`);
    const problems = await problemsOf({ 'firms.csv': ['id,name,listed,aliases', ...rows, 'firm:a,A,x,'].join('\n') });
    expect(problems).toHaveLength(1_001);
    expect(problems.some((p) => p.code === 'BAD_FLAG')).toBe(true);
    expect(problems.at(-1)).toMatchObject({
      code: 'TOO_MANY_PROBLEMS',
      message: expect.stringMatching(/^…and \d+ more/),
    });
    expect(hasErrors(problems)).toBe(true);
  });

  it('ends quickly on a table of nothing but errors', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `z:${i},z,z,z,z,z`);
    const started = performance.now();
    const problems = await problemsOf({ 'stakes.csv': ['owner,asset,share,from,interest,source', ...rows].join('\n') });
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)?.message).toContain('at least');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('validates a dataset that was made in memory', () => {
    const info = { id: 'm', title: 'M', version: '1', date: '2026-01-01', licence: null, description: null };
    const cells = { owner: 'country:MY', asset: 'country:ID' };
    const dataset: RawDataset = {
      directory: '',
      info,
      tables: new Map([['stakes', [{ table: 'stakes', row: 2, cells }]]]),
    };
    expect(validateDataset(dataset).map((p) => p.code)).toEqual(['MISSING_COLUMN', 'WRONG_KIND']);
  });
});
