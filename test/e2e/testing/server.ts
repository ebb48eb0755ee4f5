import { start, type Finished, type Running } from './program.js';
import { datasetDirectory } from './dataset.js';

/** A server of the built program on a free port. */
export class TestServer {
  private constructor(
    readonly running: Running,
    readonly url: string,
  ) {}

  static async start(env: NodeJS.ProcessEnv = {}): Promise<TestServer> {
    const running = start(['serve'], { PORT: '0', DATASET_DIR: await datasetDirectory(), ...env });
    const { url } = await running.logged((line) => line.msg === 'listening');
    // The address family is settled here: what `localhost` means first differs between machines.
    return new TestServer(running, String(url).replace('localhost', '127.0.0.1'));
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init });
  }

  /** Posts a GraphQL request as a program does. */
  async ask(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Finished> {
    this.running.child.kill(signal);
    return this.running.finished;
  }
}

/** The first error of a GraphQL answer. */
export async function errorOf(response: Response): Promise<{ message: string; extensions: Record<string, unknown> }> {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: Record<string, unknown> }[];
  };
  return errors[0]!;
}
