import path from 'node:path';
import { readConfig } from '../../config/config.js';
import { buildGraph } from '../../ingest/building/build-graph.js';
import { hasErrors, problemLine, problemSummary } from '../../ingest/validation/problem-text.js';
import { checkDataset } from '../../ingest/validation/validate-dataset.js';

export interface ValidateOptions {
  readonly format: 'text' | 'json';
  readonly maxProblems: number;
}

/** `lodegraph validate`: everything wrong with a dataset, where, and what to do. */
export async function validate(directory: string | undefined, options: ValidateOptions): Promise<void> {
  const config = readConfig(process.env, directory === undefined ? {} : { dataset: directory });
  const { dataset, problems } = await checkDataset(
    config.datasetDir,
    config.maxTableBytes === null ? {} : { maxFileBytes: config.maxTableBytes },
  );
  const failed = hasErrors(problems);
  // What passes the checks must also load: a fault in between is found here, not at the next start.
  if (!failed) buildGraph(dataset);
  if (failed) process.exitCode = 1;

  const shown = problems.slice(0, options.maxProblems);
  const hidden = problems.length - shown.length;
  if (options.format === 'json') {
    const report = { directory: config.datasetDir, valid: !failed, hidden, problems: shown };
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  const lines = [
    ...shown.map(problemLine),
    ...(hidden > 0 ? [`… and ${hidden} more: see them with --max-problems ${problems.length}.`] : []),
    `${path.relative('', config.datasetDir) || '.'}: ${problemSummary(problems)}`,
  ];
  console.log(lines.join('\n'));
}
