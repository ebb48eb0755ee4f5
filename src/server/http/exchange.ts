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
  readonly #head: Record<string, string | number>;

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
    this.#head = { 'x-request-id': this.id, 'x-content-type-options': 'nosniff' };
  }

  /** A header of the answer, whatever the answer will be. */
  announce(name: string, value: string | number): void {
    this.#head[name] = value;
  }

  get method(): string {
    return this.request.method ?? 'GET';
  }

  /** Answers with a body as a whole, compressed where that helps; for HEAD with its headers only. */
  send(status: number, headers: Readonly<Record<string, string>>, text: string | Buffer): void {
    const body = typeof text === 'string' ? Buffer.from(text) : text;
    const packed = headers['content-encoding'] !== undefined;
    if (packed || !isCompressible(headers['content-type'], body.length)) return this.#write(status, headers, body);
    const named = headers['vary'] ?? '';
    const vary = /accept-encoding/i.test(named) ? named : [named, 'accept-encoding'].filter(Boolean).join(', ');
    const encoding = preferredEncoding(this.request.headers['accept-encoding']);
    if (encoding === null) return this.#write(status, { ...headers, vary }, body);
    compress(encoding, body).then(
      (small) => this.#write(status, { ...headers, vary, 'content-encoding': encoding }, small),
      () => this.#write(status, { ...headers, vary }, body),
    );
  }

  #write(status: number, headers: Readonly<Record<string, string>>, body: Buffer): void {
    const { response } = this;
    if (response.headersSent || response.destroyed) return;
    if (!BODILESS.has(status)) this.announce('content-length', body.length);
    this.begin(status, headers);
    response.end(this.method === 'HEAD' ? undefined : body);
  }

  /** The status and headers of an answer that goes on in pieces. */
  begin(status: number, headers: Readonly<Record<string, string>>): void {
    const { vary } = this.#head;
    Object.assign(this.#head, headers);
    if (vary !== undefined && headers['vary'] !== undefined) this.announce('vary', `${vary}, ${headers['vary']}`);
    this.response.writeHead(status, this.#head);
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
