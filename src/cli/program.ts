import { Command } from 'commander';
import { packageVersion } from '../config/package-root.js';
import type { GenerationsOptions } from './commands/generations.js';
import type { LoadCommandOptions } from './commands/load.js';
import type { QueryOptions } from './commands/query.js';
import type { ServeOptions } from './commands/serve.js';
import type { StatsOptions } from './commands/stats.js';
import type { ValidateOptions } from './commands/validate.js';
import type { VerdictsOptions } from './commands/verdicts.js';
import { choice, count, percent } from './option-values.js';

const DATASET = [
  '--dataset <dir>',
  'directory of the dataset (or DATASET_DIR; the packaged one where omitted)',
] as const;

const TO = ['--to <uri>', 'address of the Neo4j (or NEO4J_URI; default bolt://127.0.0.1:7687)'] as const;

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
    .command('load')
    .description('load a dataset into Neo4j beside the live one, and make it the live one at the end')
    .argument('[dir]', 'directory of the dataset (or DATASET_DIR; the packaged one where omitted)')
    .option(...TO)
    .option('--dry-run', 'check the dataset and the server, and write nothing')
    .option('--rollback', 'make the generation before the live one live again')
    .addHelpText('after', LOAD_HELP)
    .action(async (dir: string | undefined, options: LoadCommandOptions) =>
      (await import('./commands/load.js')).load(dir, options),
    );

  program
    .command('generations')
    .description('list the datasets that a Neo4j holds, and which of them is live')
    .option(...TO)
    .option('--format <format>', 'text for people, json for machines', choice(['text', 'json']), 'text')
    .action(async (options: GenerationsOptions) => (await import('./commands/generations.js')).generations(options));

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
    .description('count what the dataset holds, by kind, and how well it is covered and backed')
    .option(...DATASET)
    .option('--format <format>', 'text for people, json for machines', choice(['text', 'json']), 'text')
    .action(async (options: StatsOptions) => (await import('./commands/stats.js')).stats(options));

  program
    .command('verdicts')
    .description('export a rule’s verdict about every asset, with what it rests on')
    .option('--rule <id>', 'the rule; the query "rules" lists them', 'MAJORITY_CONTROL')
    .option('--country <id>', 'the country whose ownership is asked about, for example country:CN or CN')
    .option('--parties <ids>', 'instead of a country: parties by their ids, parted by commas')
    .option('--list <id>', 'instead of a country: a group of the dataset, whose members are the parties')
    .option('--threshold <percent>', 'threshold, for rules that take one (default: the rule’s own)', percent)
    .option(
      '--residual <how>',
      'whose the unrecorded part may be (default: as the rule says)',
      choice(['OPEN', 'OTHERS']),
    )
    .option('--presumed <how>', 'whether presumed parts count', choice(['COUNT', 'IGNORE']), 'COUNT')
    .option('--as-of <date>', 'the day to read the world at (default: the dataset’s)')
    .option(
      '--kind <kind>',
      'facility, firm, organisation or all',
      choice(['facility', 'firm', 'organisation', 'all']),
      'facility',
    )
    .option('--format <format>', 'csv, or jsonl: one JSON object a line', choice(['csv', 'jsonl']), 'csv')
    .option('--no-settling', 'leave out what would settle UNDETERMINED verdicts: faster')
    .option(...DATASET)
    .addHelpText('after', VERDICTS_HELP)
    .action(async (options: VerdictsOptions) => (await import('./commands/verdicts.js')).verdicts(options));

  return program;
}

const EXAMPLES = `
Examples:
  lodegraph serve --port 8080
  lodegraph validate my-dataset
  lodegraph query schema/operations/flagship.graphql --variables @schema/operations/flagship.variables.json
  echo '{ __typename }' | lodegraph query -
  lodegraph stats --dataset my-dataset --format json
  lodegraph verdicts --country CN --rule EFFECTIVE_SHARE > verdicts.csv

In the project's directory without an installation: npm run -s lodegraph -- COMMAND …`;

const SERVE_HELP = `
Environment:
  PORT, HOST, DATASET_DIR     as the options above, which win
  STORE                       memory (default): the dataset in the process; neo4j: what was loaded with "lodegraph load"
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE
                              where that Neo4j is (default bolt://127.0.0.1:7687 without authentication)
  LOG_LEVEL                   fatal, error, warn, info (default), debug, trace or silent
  LODEGRAPH_MAX_TABLE_MB      largest table file that is read
  LODEGRAPH_STOP_SECONDS      how long running requests may finish after SIGTERM or Ctrl-C (default 10)`;

const LOAD_HELP = `
Environment:
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE   where the Neo4j is and how to enter

Readers see the old dataset until the new one is whole, and then the new one. A load that is stopped or
killed changes nothing. The generation before the live one is kept: --rollback goes back to it.

Examples:
  lodegraph load --to neo4j://db.example.org:7687
  lodegraph load my-dataset --dry-run
  lodegraph load --rollback`;

const QUERY_HELP = `
Exit code: 1 when the answer has errors; it is printed all the same.

Examples:
  lodegraph query question.graphql --variables '{"id": "facility:qmb"}'
  lodegraph query - --variables @variables.json < question.graphql`;

const VERDICTS_HELP = `
The verdicts go to standard output as they are reached, by kind and id; how far it has come goes to standard error.
With STORE=neo4j they are those of the dataset that is live there.

Examples:
  lodegraph verdicts --country CN > chinese-controlled.csv
  lodegraph verdicts --country CN --rule EFFECTIVE_SHARE --threshold 25 --as-of 2024-01-01 --format jsonl
  lodegraph verdicts --parties firm:gem,firm:huayou --kind all`;
