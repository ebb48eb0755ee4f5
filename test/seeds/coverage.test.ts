import { readFileSync } from 'node:fs';
import type { BuiltGraph } from '../../src/ingest/building/build-graph.js';
import { coverageOf, type Coverage } from '../../src/cli/generate/dataset-report/coverage.js';
import { datasetReport } from '../../src/cli/generate/dataset-report/dataset-report.js';
import { EXCLUSION_REASONS, readFacts, type Exclusion, type Fact } from '../../src/cli/generate/dataset-report/facts.js';
import { withPart } from '../../src/cli/generate/with-part.js';
import { seedGraph } from '../support/seeded-api.js';

/** Every fact that was collected is a claim of the seeds, or left out for a stated reason. */
let graph: BuiltGraph;
let facts: readonly Fact[];
let exclusions: readonly Exclusion[];
let coverage: Coverage;
beforeAll(async () => {
  graph = await seedGraph();
  ({ facts, exclusions } = await readFacts('.'));
  const claims = graph.nodes.filter(({ kind }) => kind === 'Claim').map(({ id }) => id);
  coverage = coverageOf(facts, exclusions, claims);
});

it('places every fact or leaves it out, never both, never neither', () => {
  const { missing, both, unknown } = coverage;
  expect({ missing, both, unknown }).toEqual({ missing: [], both: [], unknown: [] });
});

it('names each fact once, and each exclusion once, sorted', () => {
  for (const ids of [facts.map(({ fact }) => fact), exclusions.map(({ fact }) => fact)]) {
    expect(ids).toEqual([...new Set(ids)].sort());
  }
});

it('leaves facts out for a reason of the list, and few of them', () => {
  expect(exclusions.map(({ reason }) => reason).filter((reason) => !(reason in EXCLUSION_REASONS))).toEqual([]);
  const unexplained = exclusions.filter(({ reason, note }) => reason === 'DUPLICATE' && !/\b[FP]\d{4}\b/.test(note));
  expect(unexplained).toEqual([]);
  expect(exclusions.length).toBeLessThan(facts.length / 10);
});

it('takes a claim from the document or page of its fact', () => {
  const sources = new Map(facts.map(({ fact, source }) => [fact, source]));
  const wrong = graph.nodes.flatMap((node) => {
    if (node.kind !== 'Claim') return [];
    const source = sources.get(node.id.replace(/^claim:/, '').replace(/\.\d+$/, ''));
    return source === undefined || source === node.source ? [] : [`${node.id} is of ${node.source}, not ${source}`];
  });
  expect(wrong).toEqual([]);
});

// After a change of the seeds: npm run generate.
it('the counted parts of the report are those of the seeds', async () => {
  for (const { file, part, text } of await datasetReport('.')) {
    const written = readFileSync(file, 'utf8');
    expect(written).toBe(withPart(written, part!, text));
  }
});
