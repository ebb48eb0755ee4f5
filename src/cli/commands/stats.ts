import { openStore } from '../../composition.js';
import { readConfig } from '../../config/config.js';
import { countGraph, type GraphCounts } from '../../app/graph-counts.js';
import { coverage, RECENT } from '../../app/quality/coverage.js';
import { coverageLines } from '../coverage-lines.js';
import type { DatasetInfo } from '../../store/graph-store.js';

export interface StatsOptions {
  readonly dataset?: string;
  readonly format: 'text' | 'json';
}

/** `lodegraph stats`: what the dataset holds, by kind, and how much of what it should hold. */
export async function stats(options: StatsOptions): Promise<void> {
  const config = readConfig(process.env, options.dataset === undefined ? {} : { dataset: options.dataset });
  const { store, warnings } = await openStore(config);
  try {
    const snapshot = await store.snapshot();
    const counts = await countGraph(snapshot);
    const covered = await coverage(snapshot, RECENT);
    const report = { dataset: snapshot.dataset, warnings, ...totals(counts), ...counts, coverage: covered };
    const lines = [...text(snapshot.dataset, counts, warnings), '', ...coverageLines(covered)];
    console.log(options.format === 'json' ? JSON.stringify(report, null, 2) : lines.join('\n'));
  } finally {
    await store.close();
  }
}

const totals = ({ nodes, edges }: GraphCounts) => ({
  sources: nodes.Source,
  claims: nodes.Claim,
  totalNodes: sum(nodes),
  totalEdges: sum(edges),
});

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

function text(dataset: DatasetInfo, counts: GraphCounts, warnings: number): string[] {
  const { sources, claims, totalNodes, totalEdges } = totals(counts);
  return [
    `${dataset.title}, version ${dataset.version}, as of ${dataset.date}`,
    `${sources} sources, ${claims} claims, ${warnings} warnings`,
    '',
    ...section('Nodes', counts.nodes, totalNodes),
    '',
    ...section('Edges', counts.edges, totalEdges),
  ];
}

function section(title: string, counts: Readonly<Record<string, number>>, total: number): string[] {
  const rows: readonly (readonly [string, number])[] = [[title, total], ...Object.entries(counts)];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return rows.map(
    ([name, count], n) => `${n === 0 ? '' : '  '}${name.padEnd(n === 0 ? 24 : 22)}${String(count).padStart(width)}`,
  );
}
