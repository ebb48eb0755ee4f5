import { Command } from 'commander';
import { packageVersion } from '../config/package-root.js';
import type { QueryOptions } from './commands/query.js';
import type { ServeOptions } from './commands/serve.js';
import type { StatsOptions } from './commands/stats.js';
import type { ValidateOptions } from './commands/validate.js';
import { choice, count } from './option-values.js';

const DATASET = [
  '--dataset <dir>',
  'directory of the dataset (or DATASET_DIR; the packaged one where omitted)',
] as const;

/**
 * The command line. Each command's code is loaded when it runs, so that --help and a mistyped option
 * answer at once.
 */
export function createProgram(): Command {
  const program = new Command('lodegraph')
    .description(
      'Who owns which mine, smelter and refinery, and whose exports they feed: serve, check and query the graph.',
    )
    .version(packageVersion())
    .showHelpAfterError('(run with --help for what there is)')
    .addHelpText('after', EXAMPLES);

  program
    .command('serve')
    .description('serve the GraphQL API and the page over HTTP until stopped')
    .option('--port <number>', 'port; 0 takes any free one (or PORT; default 4000)')
    .option('--host <address>', 'address to listen on (or HOST; default 127.0.0.1)')
    .option(...DATASET)
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => (await import('./commands/serve.js')).serve(options));

  program
    .command('validate')
    .description('check a dataset and say where it is wrong and what to do')
    .argument('[dir]', 'directory of the dataset (or DATASET_DIR; the packaged one where omitted)')
    .option('--format <format>', 'text for people, json for machines', choice(['text', 'json']), 'text')
    .option('--max-problems <number>', 'print at most so many problems', count, 100)
    .addHelpText('after', '\nExit code: 0 when the dataset can be loaded (warnings or not), 1 when it cannot.')
    .action(async (dir: string | undefined, options: ValidateOptions) =>
      (await import('./commands/validate.js')).validate(dir, options),
    );

  program
    .command('query')
    .description('answer a GraphQL document from the dataset, without a server')
    .argument('<file>', 'file with the document, or - for standard input')
    .option('--variables <json>', 'variables as JSON, or @FILE')
    .option('--operation <name>', 'which operation of the document to run')
    .option(...DATASET)
    .addHelpText('after', QUERY_HELP)
    .action(async (file: string, options: QueryOptions) => (await import('./commands/query.js')).query(file, options));

  program
    .command('stats')
    .description('count what the dataset holds, by kind')
    .option(...DATASET)
    .option('--format <format>', 'text for people, json for machines', choice(['text', 'json']), 'text')
    .action(async (options: StatsOptions) => (await import('./commands/stats.js')).stats(options));

  return program;
}

const EXAMPLES = `
Examples:
  lodegraph serve --port 8080
  lodegraph validate my-dataset
  lodegraph query schema/operations/flagship.graphql --variables @schema/operations/flagship.variables.json
  echo '{ __typename }' | lodegraph query -
  lodegraph stats --dataset my-dataset --format json

In the project's directory without an installation: npm run -s lodegraph -- COMMAND …`;

const SERVE_HELP = `
Environment:
  PORT, HOST, DATASET_DIR     as the options above, which win
  LOG_LEVEL                   fatal, error, warn, info (default), debug, trace or silent
  LODEGRAPH_MAX_TABLE_MB      largest table file that is read
  LODEGRAPH_STOP_SECONDS      how long running requests may finish after SIGTERM or Ctrl-C (default 10)`;

const QUERY_HELP = `
Exit code: 1 when the answer has errors; it is printed all the same.

Examples:
  lodegraph query question.graphql --variables '{"id": "facility:qmb"}'
  lodegraph query - --variables @variables.json < question.graphql`;
