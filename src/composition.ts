import type { Config } from './config/config.js';
import { LodegraphError } from './domain/errors.js';
import { buildGraph } from './ingest/building/build-graph.js';
import { loadGraph } from './ingest/loading/load-graph.js';
import type { Problem } from './ingest/validation/problem.js';
import { hasErrors, problemLine, problemSummary } from './ingest/validation/problem-text.js';
import { checkDataset } from './ingest/validation/validate-dataset.js';
import type { GraphStore } from './store/graph-store.js';
import { MemoryStore } from './store/memory/memory-store.js';

const SHOWN = 5;

/** A store with the configured dataset in it. The only place that names an adapter. */
export async function openStore(config: Config): Promise<{ store: GraphStore; warnings: number }> {
  const { datasetDir, maxTableBytes } = config;
  const { dataset, problems } = await checkDataset(
    datasetDir,
    maxTableBytes === null ? {} : { maxFileBytes: maxTableBytes },
  );
  if (hasErrors(problems)) throw datasetInvalid(datasetDir, problems);
  const store = new MemoryStore();
  await loadGraph(store, buildGraph(dataset));
  return { store, warnings: problems.length };
}

function datasetInvalid(directory: string, problems: readonly Problem[]): LodegraphError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = errors.length - SHOWN;
  const lines = [
    `The dataset in ${directory} cannot be loaded.`,
    ...errors.slice(0, SHOWN).map((problem) => `  ${problemLine(problem)}`),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
    problemSummary(problems),
    `Run "lodegraph validate ${directory}" to see everything (in the project: npm run lodegraph -- validate …).`,
  ];
  return new LodegraphError('DATASET_INVALID', lines.join('\n'), { directory, errors: errors.length });
}
