import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildGraph } from '../../src/ingest/building/build-graph.js';
import type { Problem } from '../../src/ingest/validation/problem.js';
import { problemLine } from '../../src/ingest/validation/problem-text.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { apiOver, memoryWith } from '../support/seeded-api.js';

/** Does what docs/contributing-data.md says, with the rows, messages, question and answer that stand there. */
const page = readFileSync('docs/contributing-data.md', 'utf8');

/** The blocks of a kind, each with the file that the line above it names. */
const blocks = (kind: string): { file: string | null; text: string }[] =>
  [...page.matchAll(/([^\n]*)\n\n```([a-z ]+)\n([\s\S]*?)\n```/g)]
    .filter(([, , language]) => language === kind)
    .map(([, above, , text]) => ({ file: /`(\w+\.csv)`/.exec(above!)?.[1] ?? null, text: text! }));
const only = (kind: string): string => {
  const found = blocks(kind);
  expect(found).toHaveLength(1);
  return found[0]!.text;
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'lodegraph-walk-'));
  await cp('seeds', directory, { recursive: true });
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function append(rows: readonly { file: string | null; text: string }[]): Promise<void> {
  for (const { file, text } of rows) {
    expect(file).not.toBeNull();
    await appendFile(path.join(directory, file!), `${text}\n`);
  }
}
const warnings = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'warning').length;
const errors = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error');
// The lines of tables move as the seeds grow.
const withoutLines = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^(\w+):\d+:/, '$1:'));

it('the walk through the page', async () => {
  const before = await checkDataset(directory);
  expect(errors(before.problems)).toEqual([]);

  const mistaken = blocks('csv mistaken');
  const right = blocks('csv');
  const mended = right.slice(-mistaken.length);
  expect(mistaken.map(({ file }) => file)).toEqual(['stakes.csv', 'supplies.csv']);
  expect(mended.map(({ file }) => file)).toEqual(['stakes.csv', 'supplies.csv']);
  expect(right.map(({ file }) => file).slice(0, -2)).toEqual(['sources.csv', 'facilities.csv', 'firms.csv']);

  await append([...right.slice(0, -mistaken.length), ...mistaken]);
  const broken = await checkDataset(directory);
  expect(withoutLines(errors(broken.problems).map(problemLine))).toEqual(withoutLines(only('text').split('\n')));
  expect(warnings(broken.problems)).toBe(warnings(before.problems));

  for (const [n, { file, text }] of mistaken.entries()) {
    const table = path.join(directory, file!);
    await writeFile(table, (await readFile(table, 'utf8')).replace(text, mended[n]!.text));
  }
  const { dataset, problems } = await checkDataset(directory);
  expect(errors(problems)).toEqual([]);
  expect(warnings(problems)).toBe(warnings(before.problems));

  const api = await apiOver(await memoryWith(buildGraph(dataset)));
  const { data, errors: failures } = await api.ask(only('graphql'));
  expect(failures).toBeUndefined();
  expect(data).toEqual(JSON.parse(only('json')));

  const found = await api.ask('{ search(text: "Gem Co", kinds: [Firm], first: 1) { node { id } } }');
  expect(page).toContain('{ search(text: "Gem Co", kinds: [Firm], first: 1) { node { id } } }');
  expect(found.data).toEqual({ search: [{ node: { id: 'firm:gem' } }] });
});
