import { isBrowserVisit } from './browser-visit.js';
import type { Exchange } from './exchange.js';

export interface Route {
  readonly methods: readonly ('GET' | 'HEAD' | 'POST')[];
  readonly handle: (exchange: Exchange) => void | Promise<void>;
}

/** Whatever answers requests. */
export interface Dispatcher {
  dispatch(exchange: Exchange): Promise<void>;
}

/** Requests by path. A path or a method that there is not is answered with what there is. */
export class Router implements Dispatcher {
  readonly #routes: ReadonlyMap<string, Route>;

  constructor(
    routes: Readonly<Record<string, Route>>,
    /** Files that pages load: found as well, and not worth naming to a visitor who is lost. */
    private readonly assets: ReadonlyMap<string, Route> = new Map(),
    /** Answers a person who follows a link to a path that there is not: with a page, rather than with JSON. */
    private readonly lost: Route['handle'] | null = null,
  ) {
    this.#routes = new Map(Object.entries(routes));
  }

  async dispatch(exchange: Exchange): Promise<void> {
    const route = this.#routes.get(exchange.path) ?? this.assets.get(exchange.path);
    if (route === undefined) {
      if (this.lost !== null && isBrowserVisit(exchange.request)) return this.lost(exchange);
      const paths = [...this.#routes.keys()].join(' ');
      return exchange.fail(404, 'NOT_FOUND', `There is nothing at this path. There is: ${paths}`);
    }
    if (!(route.methods as readonly string[]).includes(exchange.method)) {
      const allow = route.methods.join(', ');
      const message = `${exchange.path} does not answer ${exchange.method}, but ${allow}.`;
      return exchange.fail(405, 'BAD_REQUEST', message, {}, { allow });
    }
    await route.handle(exchange);
  }
}
