import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askBolt } from './bolt.mjs';
import { javaOptions, writeConfiguration } from './configuration.mjs';
import { Failure } from './failure.mjs';
import { chooseJava, findJavas, javaIn } from './find-java.mjs';
import { homeOf, serverIn, serverOn, writeRecord } from './home.mjs';
import { ensureJars } from './jars.mjs';
import { withLock } from './lock.mjs';
import { setInitialPassword } from './password.mjs';
import { stopServer } from './stop.mjs';
import { tailOf } from './logs.mjs';

const PATIENCE = 60_000;

export const uriOf = ({ port }) => `bolt://127.0.0.1:${port}`;

/**
 * Starts a server and resolves, with its record and `fresh: true`, when it answers a query. One that already runs
 * as asked is left alone. When `signal` aborts or anything fails, nothing of this start keeps running.
 */
export async function start({ release, port, auth, clean }, { throwaway = false, signal, say }) {
  const already = serverOn(port);
  if (already !== null) return { ...requireAsAsked(already, { release, auth, clean }), fresh: false };
  await requireFree(port);
  const java = chooseJava(release, findJavas());
  if (!release.java.includes(java.major)) {
    say(`Neo4j ${release.version} is made for Java ${release.java.join(' or ')}; trying it with Java ${java.major}.`);
  }
  const jars = await ensureJars(release, java, { signal, say });

  const home = homeOf({ version: release.version, port, throwaway });
  return withLock(`${home}.lock`, `a start of Neo4j ${release.version} on port ${port}`, async () => {
    const stale = serverIn(home);
    if (stale !== null)
      say(`The server recorded here (process ${stale.pid}) is gone without a stop; starting it again.`);
    if (clean) rmSync(home, { recursive: true, force: true });
    writeConfiguration(home, { release, port, auth });
    if (auth !== null) setInitialPassword(auth, { home, jars, java });

    const started = performance.now();
    const options = javaOptions(java);
    say(`Starting Neo4j ${release.version} with Java ${java.major} (${java.home}) …`);
    const child = launch(home, [...options, '-cp', path.join(jars, '*'), release.mainClass], java);
    const record = {
      ...{ pid: child.pid, port, version: release.version, auth: auth !== null },
      ...{ owner: throwaway ? process.pid : null, since: new Date().toISOString() },
    };
    writeRecord(home, record);
    try {
      await untilReady({ child, port, auth: auth ?? 'none', home, signal });
    } catch (error) {
      await stopServer(serverIn(home));
      throw error;
    }
    say(
      `Neo4j ${release.version} answers at ${uriOf({ port })} after ${((performance.now() - started) / 1000).toFixed(1)} s.`,
    );
    return { ...serverIn(home), fresh: true };
  });
}

/** What already runs on the port must be what would be started. */
function requireAsAsked(server, { release, auth, clean }) {
  const differs =
    (server.version !== release.version && `it is Neo4j ${server.version}, not ${release.version}`) ||
    (server.auth !== (auth !== null) && `its authentication is ${server.auth ? 'on' : 'off'}`) ||
    (clean && '--clean needs it stopped');
  if (!differs) return server;
  throw new Failure(
    `A server of ours already runs on port ${server.port} (process ${server.pid}), and ${differs}. ` +
      `Stop it first: npm run neo4j -- stop --port ${server.port}`,
  );
}

async function requireFree(port) {
  const error = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(null)));
  });
  if (error === null) return;
  if (error.code !== 'EADDRINUSE') throw new Failure(`Port ${port} cannot be used: ${error.message}.`);
  const { agent } = await askBolt({ port });
  const who = agent === null ? 'another program' : `${agent}, which this command did not start`;
  throw new Failure(`Port ${port} is taken by ${who}. Stop it, or take another port: --port ${port + 1}`);
}

function launch(home, args, java) {
  mkdirSync(path.join(home, 'logs'), { recursive: true });
  const console = openSync(path.join(home, 'logs/console.log'), 'w');
  try {
    // A session of its own: the Ctrl-C of the terminal it was started from is not meant for it.
    return spawn(javaIn(java.home), [...args, `--home-dir=${home}`, `--config-dir=${path.join(home, 'conf')}`], {
      cwd: home,
      detached: true,
      stdio: ['ignore', console, console],
    });
  } finally {
    closeSync(console);
  }
}

async function untilReady({ child, port, auth, home, signal }) {
  let ended = null;
  child.once('exit', (code, by) => (ended = by ?? `exit code ${code}`));
  child.once('error', (error) => (ended = error.message));
  const until = performance.now() + PATIENCE;
  for (;;) {
    signal?.throwIfAborted();
    if (ended !== null) throw new Failure(`Neo4j ended while it started (${ended}).\n${tailOf(home)}`);
    const { ready, failure } = await askBolt({ port, auth });
    if (ready) break;
    if (failure !== null && /\.Security\./.test(failure)) throw new Failure(refused(failure, home));
    if (performance.now() > until) {
      throw new Failure(`Neo4j did not answer within ${PATIENCE / 1000} s; it was stopped again.\n${tailOf(home)}`);
    }
    await sleep(100);
  }
  // From here on it lives without us, and we may end without it.
  child.removeAllListeners();
  child.unref();
}

const refused = (failure, home) =>
  `Neo4j refuses this password (${failure}): the database in ${home} was created with another one. ` +
  'Give that one, or add --clean to begin with an empty database. The server was stopped again.';
