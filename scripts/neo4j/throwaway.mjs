import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { Failure } from './failure.mjs';
import { recordedServers } from './home.mjs';
import { lives, signal as send } from './processes.mjs';
import { start, uriOf } from './start.mjs';
import { stopServer } from './stop.mjs';
import { tailOf } from './logs.mjs';
import { wishToStop } from './wish-to-stop.mjs';

/** How long a command may take to end once it was asked to. */
const PATIENCE = 10_000;

/**
 * Runs a command beside an empty server of its own, on a free port unless one is given, and removes the server and its
 * data afterwards, whatever happens. Resolves with the exit code: the command's own, or 128 + the signal.
 */
export async function runBeside(options, command, { say }) {
  await removeOrphans();
  const port = options.port ?? (await freePort());
  const wish = wishToStop();
  let server = null;
  // The last resort, for an error nobody foresaw: at an exit only what happens at once happens.
  process.once('exit', () => server?.isAlive() && send(server.pid, 'SIGKILL'));
  let code;
  try {
    server = await start({ ...options, port, clean: true }, { throwaway: true, signal: wish.signal, say });
    if (!server.fresh) throw new Failure(`Port ${port} has a server with data of its own; leave --port out.`);
    code = await execute(command, environment(server, options.auth), wish);
    if (!server.isAlive()) say(`Neo4j ended before the command did.\n${tailOf(server.home)}`);
  } catch (error) {
    if (wish.name === null) throw error;
  } finally {
    if (server?.fresh) {
      // A second wish means: now.
      await stopServer(server, { patience: wish.urgent ? 0 : undefined });
      rmSync(server.home, { recursive: true, force: true });
      say(`Stopped Neo4j on port ${port} and removed its data.`);
    }
    wish.done();
  }
  return wish.name === null ? code : 128 + constants.signals[wish.name];
}

/** Servers of runs that were killed outright, and so could not stop theirs. */
async function removeOrphans() {
  for (const server of recordedServers()) {
    if (server.owner === null || lives(server.owner)) continue;
    await stopServer(server);
    rmSync(server.home, { recursive: true, force: true });
  }
}

function environment(server, auth) {
  const env = { ...process.env, NEO4J_URI: uriOf(server), NEO4J_VERSION: server.version };
  // Credentials meant for another server have no place here.
  delete env.NEO4J_USER;
  delete env.NEO4J_PASSWORD;
  return auth === null ? env : { ...env, NEO4J_USER: auth.user, NEO4J_PASSWORD: auth.password };
}

function execute([file, ...args], env, wish) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: 'inherit' });
    wish.pass = (name) => {
      child.kill(name);
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
    };
    if (wish.name !== null) wish.pass(wish.name);
    child.once('error', (error) =>
      reject(new Failure(`"${file}" cannot be run: ${error.message}.`, error.code === 'ENOENT' ? 127 : 126)),
    );
    child.once('close', (code, by) => resolve(code ?? 128 + constants.signals[by]));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
