import { readConfig } from '../../config/config.js';
import type { StoredGeneration } from '../../store/generations.js';
import { withNeo4j } from '../with-neo4j.js';

export interface GenerationsOptions {
  readonly to?: string;
  readonly format: 'text' | 'json';
}

/** `lodegraph generations`: what a database holds, and which of it is live. */
export async function generations(options: GenerationsOptions): Promise<void> {
  const config = readConfig(process.env, options.to === undefined ? {} : { to: options.to });
  const found = await withNeo4j(config, (store) => store.generations());
  if (options.format === 'json') console.log(JSON.stringify(found, null, 2));
  else console.log(found.length === 0 ? `No dataset is loaded in ${config.neo4j.uri}.` : table(found));
}

function table(found: readonly StoredGeneration[]): string {
  const rows = [
    ['generation', 'role', 'live since', 'nodes', 'edges', 'dataset'],
    ...found.map(({ generation, role, activatedAt, nodes, edges, dataset }) => [
      generation,
      role,
      activatedAt?.toISOString().slice(0, 19).replace('T', ' ') ?? '-',
      String(nodes),
      String(edges),
      `${dataset.title}, version ${dataset.version}, as of ${dataset.date}`,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
