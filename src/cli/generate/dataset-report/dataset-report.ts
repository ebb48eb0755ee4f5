import path from 'node:path';
import { coverage, RECENT } from '../../../app/quality/coverage.js';
import { openStore } from '../../../composition.js';
import { readConfig } from '../../../config/config.js';
import { LodegraphError } from '../../../domain/errors.js';
import { buildGraph, type BuiltGraph } from '../../../ingest/building/build-graph.js';
import { hasErrors, problemReport } from '../../../ingest/validation/problem-text.js';
import { checkDataset } from '../../../ingest/validation/validate-dataset.js';
import type { GeneratedFile } from '../generated-file.js';
import { coverageOf } from './coverage.js';
import { coverageText } from './coverage-text.js';
import { readFacts } from './facts.js';
import { holdings } from './holdings.js';
import { qualityText } from './quality-text.js';

const FILE = 'docs/dataset-report.md';

/** The counted parts of the report on the seeds, from the seeds and the list of facts beside them. */
export async function datasetReport(root: string): Promise<readonly GeneratedFile[]> {
  const graph = await seeds(root);
  const { facts, exclusions } = await readFacts(root);
  const claimIds = graph.nodes.flatMap(({ id, kind }) => (kind === 'Claim' ? [id] : []));
  return [
    { file: FILE, part: 'holdings', text: holdings(graph) },
    { file: FILE, part: 'quality', text: await quality(root) },
    { file: FILE, part: 'coverage', text: coverageText(facts, coverageOf(facts, exclusions, claimIds), graph) },
  ];
}

async function quality(root: string): Promise<string> {
  const { store } = await openStore(readConfig({}, { dataset: path.join(root, 'seeds') }));
  const counted = await coverage(await store.snapshot(), RECENT);
  await store.close();
  return counted === null ? 'The dataset is too large to count this.' : qualityText(counted);
}

async function seeds(root: string): Promise<BuiltGraph> {
  const { dataset, problems } = await checkDataset(path.join(root, 'seeds'));
  if (hasErrors(problems)) throw new LodegraphError('DATASET_INVALID', problemReport(problems));
  return buildGraph(dataset);
}
