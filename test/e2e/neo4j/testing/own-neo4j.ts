import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { root } from '../../testing/program.js';

const run = promisify(execFile);
const PASSWORD = 'a password for tests';

/** A server of a test's own, so that it can be stopped and killed: of the same release and kind as the one that tests run on. */
export class OwnNeo4j {
  private constructor(private readonly port: number) {}

  /** Not started yet. */
  static async prepare(): Promise<OwnNeo4j> {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    return new OwnNeo4j(port);
  }

  get env(): NodeJS.ProcessEnv {
    return { NEO4J_URI: `bolt://127.0.0.1:${this.port}`, NEO4J_PASSWORD: PASSWORD };
  }

  /** Resolves when it answers a query. */
  async start(): Promise<void> {
    await this.#command('start', '--auth', `neo4j/${PASSWORD}`);
  }

  /** Starts it, and resolves with the moment from which it answered, by `performance.now()`: sooner than `start` notices. */
  async startAgain(): Promise<number> {
    const { NEO4J_URI, NEO4J_PASSWORD } = this.env;
    const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic('neo4j', NEO4J_PASSWORD!));
    const answers = async (): Promise<boolean> => {
      const session = driver.session();
      const asked = session.run('RETURN 1').then(
        () => true,
        () => false,
      );
      return asked.finally(() => session.close());
    };
    let back: number | null = null;
    let isStarted = false;
    const looking = async (): Promise<void> => {
      while (back === null && !isStarted) {
        if (await answers()) back = performance.now();
        else await wait(50);
      }
    };
    const started = this.start().finally(() => (isStarted = true));
    await Promise.all([started, looking()]);
    await driver.close();
    return back ?? performance.now();
  }

  async stop(): Promise<void> {
    await this.#command('stop');
  }

  async kill(): Promise<void> {
    const pid = Number(/process (\d+)/.exec(await this.#command('status'))?.[1]);
    process.kill(pid, 'SIGKILL');
  }

  async #command(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, ['scripts/neo4j.mjs', ...args, '--port', String(this.port)], {
      cwd: root,
    });
    return stdout;
  }
}
