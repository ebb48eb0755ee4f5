import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/router.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};
/** What does not shrink, or is too small to be worth it. */
const MIN_BYTES = 1024;
const compress = promisify(gzip);

/** A file of the built pages, kept in memory, and compressed the first time a visitor takes it so. */
export class WebAsset {
  readonly #body: Buffer;
  readonly #type: string;
  #compressed: Promise<Buffer> | null = null;

  constructor(
    file: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {
    this.#body = readFileSync(file);
    this.#type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  }

  async send(exchange: Exchange, status = 200): Promise<void> {
    const headers = { 'content-type': this.#type, vary: 'accept-encoding', ...this.headers };
    if (this.#body.length < MIN_BYTES || !takesGzip(exchange)) return exchange.send(status, headers, this.#body);
    this.#compressed ??= compress(this.#body, { level: 9 });
    exchange.send(status, { ...headers, 'content-encoding': 'gzip' }, await this.#compressed);
  }
}

/** Routes of all files below a directory; their names hold a hash of their contents, so they never change. */
export function assetRoutes(directory: string, prefix: string): ReadonlyMap<string, Route> {
  const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
  return new Map(
    filesIn(directory).map((name): [string, Route] => {
      const asset = new WebAsset(path.join(directory, name), headers);
      return [`${prefix}${name}`, { methods: ['GET', 'HEAD'], handle: (exchange) => asset.send(exchange) }];
    }),
  );
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Whether gzip is named and not refused with a quality of zero. */
function takesGzip({ request }: Exchange): boolean {
  return String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(part));
}
