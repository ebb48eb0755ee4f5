import { existsSync } from 'node:fs';
import { askBolt } from './neo4j/bolt.mjs';
import { Failure } from './neo4j/failure.mjs';
import { homeOf, recordedServers, runningServers, serverOn } from './neo4j/home.mjs';
import { tailOf } from './neo4j/logs.mjs';
import { DEFAULT_PORT, readOptions, USAGE } from './neo4j/options.mjs';
import { start, uriOf } from './neo4j/start.mjs';
import { outcomeText, stopServer } from './neo4j/stop.mjs';
import { runBeside } from './neo4j/throwaway.mjs';
import { wishToStop } from './neo4j/wish-to-stop.mjs';

/** `npm run neo4j -- start|stop|status|logs|run …`: a real Neo4j without Docker; see USAGE. */
const say = (text) => console.error(text);

const actions = {
  help: () => console.log(USAGE),

  async start(options) {
    const wish = wishToStop();
    const server = await start(options, { signal: wish.signal, say });
    wish.done();
    const more = server.port === DEFAULT_PORT ? '' : ` --port ${server.port}`;
    if (!server.fresh) console.log(`Neo4j ${server.version} already runs (process ${server.pid}).`);
    console.log(`NEO4J_URI=${uriOf(server)}`);
    console.log(`Authentication is ${server.auth ? 'on' : 'off'}. Stop it with: npm run neo4j -- stop${more}`);
  },

  async stop({ port, all }) {
    const servers = recordedServers().filter((server) => all || server.port === port);
    if (servers.length === 0) console.log(`No Neo4j of ours runs${all ? '' : ` on port ${port}`}.`);
    for (const server of servers) console.log(outcomeText(server, await stopServer(server)));
  },

  async status({ port }) {
    const server = serverOn(port);
    const others = runningServers().filter((other) => other.port !== port);
    const answers = server !== null && (await askBolt({ port })).agent !== null;
    if (server !== null) {
      const bolt = answers ? `answers at ${uriOf(server)}` : `does not answer at ${uriOf(server)}`;
      console.log(`Neo4j ${server.version} ${bolt}`);
      console.log(`process ${server.pid}, since ${server.since}, authentication ${server.auth ? 'on' : 'off'}`);
      console.log(`data and logs in ${server.home}`);
    } else {
      const gone = recordedServers().find((other) => other.port === port);
      console.log(`No Neo4j of ours runs on port ${port}.`);
      if (gone !== undefined) console.log(`One was recorded (process ${gone.pid}) and is gone without a stop.`);
    }
    for (const other of others) console.log(`Also: Neo4j ${other.version} at ${uriOf(other)} (process ${other.pid})`);
    return answers ? 0 : 3;
  },

  logs({ port, release }) {
    const home = serverOn(port)?.home ?? homeOf({ version: release.version, port });
    if (!existsSync(home))
      throw new Failure(`Neo4j ${release.version} was never started on port ${port}: there is no log.`);
    console.log(tailOf(home, 50));
  },

  run: (options) => runBeside(options, options.command, { say }),
};

try {
  const options = readOptions(process.argv.slice(2));
  // `run` takes any free port, so that it meets no server a person is working with.
  const port = options.port ?? (options.action === 'run' ? null : DEFAULT_PORT);
  process.exitCode = (await actions[options.action]({ ...options, port })) ?? 0;
} catch (error) {
  if (error instanceof Failure) console.error(error.message);
  else if (error.name === 'AbortError' || /^stopped by SIG/.test(error.message))
    console.error(`${error.message}; nothing was left running.`);
  else console.error(error);
  process.exitCode = error.exitCode ?? 1;
}
