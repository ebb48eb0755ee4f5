import type { Exchange } from './exchange.js';
import type { Dispatcher } from './router.js';

const REQUEST_HEADERS =
  'content-type, authorization, x-api-key, apollo-require-preflight, x-apollo-operation-name, x-request-id, if-none-match';
const ANSWER_HEADERS =
  'x-request-id, etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, ratelimit-policy';

/** Lets the pages of some origins ask; those of all others are kept from it by their browsers. No cookies are used. */
export class Cors implements Dispatcher {
  readonly #origins: ReadonlySet<string>;

  constructor(
    origins: readonly string[],
    private readonly next: Dispatcher,
  ) {
    this.#origins = new Set(origins);
  }

  async dispatch(exchange: Exchange): Promise<void> {
    const { origin } = exchange.request.headers;
    if (this.#origins.size === 0) return this.next.dispatch(exchange);
    const isForAll = this.#origins.has('*');
    if (!isForAll) exchange.announce('vary', 'origin');
    if (origin === undefined || !(isForAll || this.#origins.has(origin))) return this.next.dispatch(exchange);
    exchange.announce('access-control-allow-origin', isForAll ? '*' : origin);
    exchange.announce('access-control-expose-headers', ANSWER_HEADERS);
    const isPreflight = exchange.method === 'OPTIONS' && 'access-control-request-method' in exchange.request.headers;
    if (!isPreflight) return this.next.dispatch(exchange);
    const allowed = {
      'access-control-allow-methods': 'GET, POST, HEAD',
      'access-control-allow-headers': REQUEST_HEADERS,
      'access-control-max-age': '7200',
    };
    exchange.send(204, allowed, '');
  }
}
