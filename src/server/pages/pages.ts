import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../config/package-root.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/router.js';
import { readExamples, type Example } from './examples.js';
import { explorerHeaders, playgroundHeaders } from './policies.js';
import { assetRoutes, WebAsset } from './web-assets.js';

/** Addresses of the explorer; which of its views they show is decided in the browser. */
export const EXPLORER_PATHS = ['/', '/node', '/questions', '/charts'] as const;
const METHODS = ['GET', 'HEAD'] as const;

/** The built pages, src/web, and what they ask for beside GraphQL. */
export class Pages {
  /** The scripts, styles and fonts, by path. */
  readonly assets: ReadonlyMap<string, Route>;
  /** The explorer, which says that there is nothing at the address, and has the search at hand. */
  readonly lost: Route['handle'];
  #examples: readonly Example[] | null = null;

  constructor(private readonly directory = path.join(packageRoot, 'dist/web')) {
    this.assets = assetRoutes(path.join(directory, 'assets'), '/assets/');
    this.lost = this.#file('explorer.html', explorerHeaders, 404).handle;
  }

  routes(): Readonly<Record<string, Route>> {
    const explorer = this.#file('explorer.html', explorerHeaders);
    return {
      ...Object.fromEntries(EXPLORER_PATHS.map((address) => [address, explorer])),
      '/playground': this.#file('playground.html', playgroundHeaders),
      '/favicon.svg': this.#file('favicon.svg', { 'cache-control': 'public, max-age=86400' }),
      '/examples.json': { methods: METHODS, handle: (exchange) => this.#sendExamples(exchange) },
    };
  }

  #file(name: string, headers: Readonly<Record<string, string>>, status = 200): Route {
    const file = path.join(this.directory, name);
    if (!existsSync(file)) return { methods: METHODS, handle: notBuilt };
    const asset = new WebAsset(file, headers);
    return { methods: METHODS, handle: (exchange) => asset.send(exchange, status) };
  }

  #sendExamples(exchange: Exchange): void {
    this.#examples ??= readExamples();
    exchange.json(200, this.#examples, { 'cache-control': 'no-cache' });
  }
}

/** A program compiled without its pages answers queries all the same. */
function notBuilt(exchange: Exchange): void {
  exchange.fail(404, 'NOT_FOUND', 'The pages are not built: run "npm run build". GraphQL is at /graphql.');
}
