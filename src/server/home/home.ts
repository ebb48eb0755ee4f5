import { readFileSync } from 'node:fs';
import { packageVersion } from '../../config/package-root.js';
import type { GraphStore } from '../../store/graph-store.js';
import { countGraph } from '../../app/graph-counts.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/router.js';
import type { Logger } from '../logger.js';
import { readExamples, type Example } from './examples.js';
import { homePage, type DatasetFacts } from './home-page.js';

/** Nothing from elsewhere, nothing inline, and no one may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ASSETS = {
  '/home.js': 'text/javascript; charset=utf-8',
  '/home-table.js': 'text/javascript; charset=utf-8',
  '/home.css': 'text/css; charset=utf-8',
  '/favicon.svg': 'image/svg+xml',
} as const;

/** The page at `/` and what it loads. */
export class Home {
  #examples: readonly Example[] | null = null;
  #counted: { readonly generation: string; readonly facts: DatasetFacts } | null = null;

  constructor(
    private readonly store: GraphStore,
    private readonly logger: Logger,
  ) {}

  routes(): Readonly<Record<string, Route>> {
    const methods = ['GET', 'HEAD'] as const;
    const assets = Object.entries(ASSETS).map(([path, type]): [string, Route] => {
      const body = readFileSync(new URL(`./assets${path}`, import.meta.url));
      const headers = { 'content-type': type, 'cache-control': 'no-cache' };
      return [path, { methods, handle: (exchange) => exchange.send(200, headers, body) }];
    });
    return { '/': { methods, handle: (exchange) => this.#page(exchange) }, ...Object.fromEntries(assets) };
  }

  async #page(exchange: Exchange): Promise<void> {
    this.#examples ??= readExamples();
    const html = homePage({
      version: packageVersion(),
      origin: originOf(exchange),
      dataset: await this.#facts(),
      examples: this.#examples,
    });
    exchange.send(
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
      html,
    );
  }

  /** Null while the store is away: the page then says so, and is of use all the same. */
  async #facts(): Promise<DatasetFacts | null> {
    try {
      const snapshot = await this.store.snapshot();
      if (this.#counted?.generation !== snapshot.generation) {
        const facts = { ...snapshot.dataset, counts: await countGraph(snapshot) };
        this.#counted = { generation: snapshot.generation, facts };
      }
      return this.#counted.facts;
    } catch (error) {
      this.logger.warn({ err: error }, 'the page could not ask the store');
      return null;
    }
  }
}

/** The address as the visitor knows it, for the commands that the page shows. */
function originOf({ request }: Exchange): string {
  const host = request.headers.host ?? '';
  const scheme = request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : 'http://localhost:4000';
}
