import { readFileSync } from 'node:fs';
import type { ConflictNode } from '../../src/domain/graph/node.js';
import { seedGraph } from '../support/seeded-api.js';

/**
 * The 55 disagreements that were found by reading the five documents against each other: each is a conflict that the
 * graph computes from claims, or stands in the dataset's report with the reason why it is none.
 */
let conflicts: readonly ConflictNode[];
let claims: ReadonlySet<string>;
beforeAll(async () => {
  const { nodes } = await seedGraph();
  conflicts = nodes.filter((node) => node.kind === 'Conflict');
  claims = new Set(nodes.filter(({ kind }) => kind === 'Claim').map(({ id }) => id.replace('claim:', '')));
});

const COMPUTED: [what: string, pairs: [preferred: string[], rivals: string[]][]][] = [
  ['Malaysian deposits of rare earths, ten times apart', [[['F0425'], ['F0591']]]],
  [
    'Vietnamese reserves before and after the revision, and the rank by them',
    [
      [['F0018', 'F0592'], ['F0748']],
      [['F0019'], ['F0750']],
    ],
  ],
  ['whether the Philippine memorandum binds', [[['F0072.2', 'F0113'], ['F0072', 'F0153']]]],
  ['Myanmar third or fourth in one document', [[['F0020'], ['F0039']]]],
  ['whether the Thai memorandum binds', [[['F0087', 'F0866'], ['F0155']]]],
  ['whether the Vietnamese framework binds', [[['F0080', 'F0154'], ['F0080.2', 'F0193']]]],
  ['the copper plant in East Java', [[['F0685'], ['F0664']]]],
];

/** The side of a claim: 0 for the preferred one; null where it is in no conflict with the other claims. */
function sideOf(claim: string, others: readonly string[]): number | null {
  const conflict = conflicts.find(({ claims: rivals }) =>
    [claim, ...others].every((id) => rivals.includes(`claim:${id}`)),
  );
  if (conflict === undefined) return null;
  return [...new Set(conflict.values)].indexOf(conflict.values[conflict.claims.indexOf(`claim:${claim}`)]!);
}

it.each(COMPUTED)('%s: computed', (_, pairs) => {
  for (const [preferred, rivals] of pairs) {
    for (const claim of preferred) expect([claim, sideOf(claim, rivals)]).toEqual([claim, 0]);
    for (const rival of rivals) expect(sideOf(rival, preferred)).toBeGreaterThan(0);
  }
});

const FACT = /\b[FP]\d{4}(?:\.\d+)?\b/g;

/** The rows of the report on what is no conflict, each with the claims that it names. */
function reported(): { what: string; facts: string[]; why: string }[] {
  const report = readFileSync('docs/dataset-report.md', 'utf8');
  const section = report.split('## Disagreements that are not conflicts of claims\n')[1]!.split('\n## ')[0]!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => {
      const [what, facts, why] = line.split('|').slice(1).map((cell) => cell.trim());
      return { what: what!, facts: facts!.match(FACT) ?? [], why: why! };
    });
}

it('what is not computed is explained in the report, row by row', () => {
  const rows = reported();
  expect(rows.length + COMPUTED.length).toBe(55);
  expect(rows.filter(({ facts, why }) => facts.length === 0 || why.length < 10)).toEqual([]);
});

it('the report names claims that are loaded, and none that are rivals after all', () => {
  for (const { what, facts } of reported()) {
    expect([what, facts.filter((fact) => !claims.has(fact))]).toEqual([what, []]);
    const together = conflicts.filter(({ claims: rivals }) => facts.filter((fact) => rivals.includes(`claim:${fact}`)).length > 1);
    expect([what, together.map(({ id }) => id)]).toEqual([what, []]);
  }
});

it('the report lists every conflict of the seeds', () => {
  const report = readFileSync('docs/dataset-report.md', 'utf8');
  const section = report.split('\n## Conflicts\n')[1]!.split('\n## ')[0]!;
  const named = new Set(section.match(FACT));
  expect(conflicts.filter(({ claims: rivals }) => !rivals.every((id) => named.has(id.replace('claim:', '')))).map(({ id }) => id)).toEqual([]);
});

it('no conflict bears on ownership, as the report says: every verdict is robust', () => {
  const bearing = conflicts.filter(({ property, type }) => property === 'STAKE' || type === 'PLACE');
  expect(bearing.map(({ id }) => id)).toEqual([]);
});

it('no claim takes two sides', () => {
  const sides = conflicts.filter(({ type }) => type !== 'OWNERS').flatMap(({ claims: rivals }) => rivals);
  expect(new Set(sides).size).toBe(sides.length);
});
