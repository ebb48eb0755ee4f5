import { readGraph } from '../../composition.js';
import { readConfig, type Config } from '../../config/config.js';
import type { BuiltGraph } from '../../ingest/building/build-graph.js';
import { digestOf } from '../../ingest/loading/digest.js';
import { loadGraph } from '../../ingest/loading/load-graph.js';
import type { LastingStore } from '../../store/generations.js';
import { ProgressBar } from '../progress.js';
import { withNeo4j } from '../with-neo4j.js';

export interface LoadCommandOptions {
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly rollback?: boolean;
}

/** `lodegraph load`: a dataset into Neo4j, beside the live one, which it replaces in one step at the end. */
export async function load(directory: string | undefined, options: LoadCommandOptions): Promise<void> {
  const config = readConfig(process.env, {
    ...(directory === undefined ? {} : { dataset: directory }),
    ...(options.to === undefined ? {} : { to: options.to }),
  });
  await withNeo4j(config, async (store) => {
    if (options.rollback === true) console.log(`Generation ${await store.rollBack()} is live again.`);
    else await loadInto(store, config, options);
  });
}

async function loadInto(store: LastingStore, config: Config, { dryRun }: LoadCommandOptions): Promise<void> {
  const { graph, warnings } = await readGraph(config);
  const { info, nodes, edges } = graph;
  const counts = `${number(nodes.length)} nodes, ${number(edges.length)} edges`;
  const summary = `${info.title}, version ${info.version}: ${counts}${warnings > 0 ? `, ${warnings} warnings` : ''}`;
  const digest = digestOf(graph);
  const live = (await store.generations()).find(({ role }) => role === 'live');
  if (live?.digest === digest) {
    if (dryRun !== true) await store.tidy();
    console.log(`${summary}.\nThe very same is live already, as generation ${live.generation}: nothing to do.`);
  } else if (dryRun === true) {
    const now = live === undefined ? 'nothing is' : `generation ${live.generation} is`;
    console.log(`${summary}.\nIt would be loaded to ${config.neo4j.uri}, where ${now} live now. Nothing was written.`);
  } else {
    console.log(`${summary} → ${config.neo4j.uri}`);
    await write(store, graph, digest);
  }
}

async function write(store: LastingStore, graph: BuiltGraph, digest: string): Promise<void> {
  const started = performance.now();
  const progress = new ProgressBar();
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(130);
    console.error(`\n${signal}: removing what was written; the live dataset stays as it is. Once more ends at once.`);
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    await loadGraph(store, graph, { digest, signal: stop.signal, onProgress: (state) => progress.show(state) });
    progress.end();
    const [live] = (await store.generations()).filter(({ role }) => role === 'live');
    const seconds = (performance.now() - started) / 1000;
    console.log(`Generation ${live?.generation} is live after ${seconds.toFixed(1)} s.`);
  } catch (error) {
    progress.end();
    if (!stop.signal.aborted) throw error;
    console.error('Stopped. Nothing was changed.');
    process.exitCode = 130;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

const number = (value: number): string => value.toLocaleString('en-US');
