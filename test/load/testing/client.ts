import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A client that keeps its connections; spends less on a request than `fetch`, which leaves more to the server. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  readonly #host: string;
  readonly #port: string;

  constructor(url: string) {
    ({ hostname: this.#host, port: this.#port } = new URL(url));
  }

  /** Resolves with a whole answer; rejects where there is none, and for one that ends before its end. */
  send({ method = 'POST', path = '/graphql', headers = {}, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sending = request(
        { agent: this.#agent, host: this.#host, port: this.#port, method, path, headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', (error) => reject(new CutAnswer(error.message)));
          response.once('end', () =>
            resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      sending.once('error', reject);
      sending.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** An answer began and did not come to its end. */
export class CutAnswer extends Error {}
