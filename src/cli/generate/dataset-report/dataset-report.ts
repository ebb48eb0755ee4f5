import path from 'node:path';
import { LodegraphError } from '../../../domain/errors.js';
import { buildGraph, type BuiltGraph } from '../../../ingest/building/build-graph.js';
import { hasErrors, problemReport } from '../../../ingest/validation/problem-text.js';
import { checkDataset } from '../../../ingest/validation/validate-dataset.js';
import type { GeneratedFile } from '../generated-file.js';
import { coverageOf } from './coverage.js';
import { coverageText } from './coverage-text.js';
import { readFacts } from './facts.js';
import { holdings } from './holdings.js';

const FILE = 'docs/dataset-report.md';

/** The counted parts of the report on the seeds, from the seeds and the list of facts beside them. */
export async function datasetReport(root: string): Promise<readonly GeneratedFile[]> {
  const graph = await seeds(root);
  const { facts, exclusions } = await readFacts(root);
  const claimIds = graph.nodes.flatMap(({ id, kind }) => (kind === 'Claim' ? [id] : []));
  return [
    { file: FILE, part: 'holdings', text: holdings(graph) },
    { file: FILE, part: 'coverage', text: coverageText(facts, coverageOf(facts, exclusions, claimIds), graph) },
  ];
}

async function seeds(root: string): Promise<BuiltGraph> {
  const { dataset, problems } = await checkDataset(path.join(root, 'seeds'));
  if (hasErrors(problems)) throw new LodegraphError('DATASET_INVALID', problemReport(problems));
  return buildGraph(dataset);
}
