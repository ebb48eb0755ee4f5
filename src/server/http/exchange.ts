import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../domain/errors.js';
import { compress, isCompressible, preferredEncoding } from './compression.js';
import { requestId } from './request-id.js';

/** Codes of transport errors beside those of the domain. */
export type HttpErrorCode = ErrorCode | 'BAD_REQUEST' | 'INTERNAL';

/** Statuses whose answers have no body, not even an empty one. */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/** One request and its answer. */
export class Exchange {
  readonly id: string;
  readonly started = performance.now();
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly search: string;
  /** For the log, once known. */
  operationName: string | null = null;
  /** The code of the first error in the answer; null where there is none. */
  errorCode: string | null = null;
  /** Who asks, for the log: a key's public part, a subject or an address. */
  visitor: string | null = null;
  /** Headers of the answer that are known before it is. */
  #head: Record<string, string | number>;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    this.id = requestId(request.headers['x-request-id']);
    // Not `new URL`: the target of a request may be no URL at all ("//", "*", an absolute one).
    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    this.path = mark < 0 ? target : target.slice(0, mark);
    this.search = mark < 0 ? '' : target.slice(mark);
    this.#head = this.#ofAll();
  }

  /** A header of the answer, whatever the answer will be. What it varies by adds up. */
  announce(name: string, value: string | number): void {
    const { vary } = this.#head;
    this.#head[name] = name === 'vary' && vary !== undefined ? `${vary}, ${value}` : value;
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  /** Answers with a body as a whole, compressed where that helps; for HEAD with its headers only. */
  send(status: number, headers: Readonly<Record<string, string>>, body: string | Buffer): void {
    for (const [name, value] of Object.entries(headers)) this.announce(name, value);
    const { 'content-type': type, 'content-encoding': packed, vary = '' } = this.#head;
    const bytes = Buffer.byteLength(body);
    if (packed !== undefined || !isCompressible(type, bytes)) return this.#write(status, body, bytes);
    if (!/accept-encoding/i.test(String(vary))) this.announce('vary', 'accept-encoding');
    const encoding = preferredEncoding(this.request.headers['accept-encoding']);
    if (encoding === null) return this.#write(status, body, bytes);
    compress(encoding, typeof body === 'string' ? Buffer.from(body) : body).then(
      (small) => {
        this.announce('content-encoding', encoding);
        this.#write(status, small, small.length);
      },
      () => this.#write(status, body, bytes),
    );
  }

  #write(status: number, body: string | Buffer, bytes: number): void {
    const { response } = this;
    if (response.headersSent || response.destroyed) return;
    if (!BODILESS.has(status)) this.announce('content-length', bytes);
    this.begin(status);
    response.end(this.method === 'HEAD' ? undefined : body);
  }

  /** The status of an answer that comes in pieces, and what was announced. */
  begin(status: number): void {
    try {
      this.response.writeHead(status, this.#head);
    } catch (error) {
      // A header that node refuses must not keep the answer that says so from being sent.
      this.#head = this.#ofAll();
      throw error;
    }
  }

  /** Headers of every answer. */
  #ofAll(): Record<string, string> {
    return { 'x-request-id': this.id, 'x-content-type-options': 'nosniff' };
  }

  json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
    const fixed = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    this.send(status, { ...fixed, ...headers }, `${JSON.stringify(value)}\n`);
  }

  /** An error in the shape that GraphQL clients know. */
  fail(
    status: number,
    code: HttpErrorCode,
    message: string,
    details: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): void {
    this.errorCode = code;
    this.json(status, { errors: [{ message, extensions: { ...details, code } }] }, headers);
  }

  redirect(location: string): void {
    this.send(303, { location, vary: 'accept' }, '');
  }
}
