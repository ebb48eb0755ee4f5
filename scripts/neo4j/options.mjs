import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { parseAuth } from './password.mjs';
import { DEFAULT_VERSION, releaseOf } from './release.mjs';

export const DEFAULT_PORT = 7687;
const ACTIONS = ['start', 'stop', 'status', 'logs', 'run'];

export const USAGE = `Starts and stops a real Neo4j Community server on this machine, without Docker.

  npm run neo4j -- start     starts one, waits until it answers, prints its URI
  npm run neo4j -- stop      stops it (--all: every one that was started here)
  npm run neo4j -- status    says what runs; exit code 0 if it answers, 3 if not
  npm run neo4j -- logs      prints the end of its logs and where they are
  npm run neo4j -- run COMMAND ARGUMENTS…
                             runs the command with NEO4J_URI set beside an empty server of its own, on a free port,
                             removes that afterwards, and exits as the command did

  --port N                   Bolt's port on 127.0.0.1 (${DEFAULT_PORT})
  --version V                Neo4j's version (${DEFAULT_VERSION}); 2026.07.1 and other calendar releases need Java 21
  --auth neo4j/PASSWORD      with authentication (none)
  --clean                    start: from an empty database

NEO4J_VERSION is what --version is by default. NEO4J_HEAP (1g) and NEO4J_PAGECACHE (512m) set the memory, NEO4J_CACHE the folder of jars and data (.cache/neo4j).`;

const OPTIONS = {
  port: { type: 'string' },
  version: { type: 'string' },
  auth: { type: 'string' },
  clean: { type: 'boolean' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** The command line, checked: `{ action, port, release, auth, clean, all, command }`. */
export function readOptions(argv) {
  const { own, command } = split(argv);
  let values;
  let positionals;
  try {
    ({ values, positionals } = parseArgs({ args: own, options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    throw new Failure(`${error.message}\n\n${USAGE}`, 2);
  }
  const [action, ...rest] = positionals;
  if (values.help || action === 'help') return { action: 'help' };
  if (!ACTIONS.includes(action) || rest.length > 0) throw new Failure(USAGE, 2);
  if (action === 'run' && command.length === 0) throw new Failure(`run: which command?\n\n${USAGE}`, 2);
  return {
    action,
    port: values.port === undefined ? null : portOf(values.port),
    release: releaseOf(values.version ?? process.env.NEO4J_VERSION ?? DEFAULT_VERSION),
    auth: parseAuth(values.auth),
    clean: values.clean ?? false,
    all: values.all ?? false,
    command,
  };
}

/** What follows the command of `run` is the command's own, options and all. */
function split(argv) {
  const { tokens } = parseArgs({ args: argv, options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.filter(({ kind }) => kind === 'positional');
  if (words[0]?.value !== 'run') return { own: argv, command: [] };
  const terminator = tokens.find(({ kind }) => kind === 'option-terminator');
  const first = words[1]?.index ?? argv.length;
  const end = Math.min(first, terminator?.index ?? argv.length);
  return { own: argv.slice(0, end), command: argv.slice(first) };
}

function portOf(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port <= 65_535) return port;
  throw new Failure(`--port ${text} is not a port: give a whole number from 1 to 65535.`, 2);
}
