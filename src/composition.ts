import type { Config } from './config/config.js';
import { LodegraphError } from './domain/errors.js';
import { buildGraph } from './ingest/building/build-graph.js';
import { loadGraph } from './ingest/loading/load-graph.js';
import type { Problem } from './ingest/validation/problem.js';
import { hasErrors, problemLine, problemSummary } from './ingest/validation/problem-text.js';
import { checkDataset } from './ingest/validation/validate-dataset.js';
import type { LastingStore } from './store/generations.js';
import type { GraphStore } from './store/graph-store.js';
import { MemoryStore } from './store/memory/memory-store.js';
import type { Observe } from './store/neo4j/options.js';
import { Neo4jStore } from './store/neo4j/neo4j-store.js';

const SHOWN = 5;

/** What a store says of itself while it runs. */
export type Notice = (level: 'info' | 'warn', message: string, details: Readonly<Record<string, unknown>>) => void;

/**
 * The configured store. The embedded one has the configured dataset in it when this resolves; Neo4j may be
 * away, or still empty, which its `health` says.
 */
export async function openStore(
  config: Config,
  notice?: Notice,
  observe?: Observe,
): Promise<{ store: GraphStore; warnings: number }> {
  if (config.store === 'neo4j') return { store: openNeo4j(config, notice, observe), warnings: 0 };
  const { graph, warnings } = await readGraph(config);
  const store = new MemoryStore();
  await loadGraph(store, graph);
  return { store, warnings };
}

/** Neo4j, whatever the configured store is: what `lodegraph load` writes to. */
export const openNeo4j = (config: Config, notice: Notice = () => {}, observe?: Observe): LastingStore =>
  new Neo4jStore({ ...config.neo4j, notice, ...(observe && { observe }) });

/** The configured dataset as a graph; throws DATASET_INVALID where it has errors. */
export async function readGraph({ datasetDir, maxTableBytes }: Config) {
  const { dataset, problems } = await checkDataset(
    datasetDir,
    maxTableBytes === null ? {} : { maxFileBytes: maxTableBytes },
  );
  if (hasErrors(problems)) throw datasetInvalid(datasetDir, problems);
  return { graph: buildGraph(dataset), warnings: problems.length };
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
