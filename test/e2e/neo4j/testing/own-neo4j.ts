import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
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
