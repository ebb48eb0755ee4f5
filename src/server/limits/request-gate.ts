import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkVariables } from './check-variables.js';
import { measureDocument, type Measures } from './measure-document.js';
import { checkLimit } from './over-limit.js';
import type { RequestLimits } from '../../config/request-limits.js';
import { scanTokens } from './scan-tokens.js';

/** Characters of documents that are remembered as small enough. */
const KEPT = 4_000_000;

/**
 * Refuses what is too large before it is validated: some rules of validation take time that grows with the square of
 * the document. What the parser would refuse is let through to it, for it says where the mistake is.
 */
export class RequestGate {
  readonly #passed = new LRUCache<string, true>({ maxSize: KEPT, sizeCalculation: (_, text) => text.length + 1 });

  constructor(private readonly limits: RequestLimits) {}

  /** Throws LIMIT_EXCEEDED, with the limit, what is allowed, the value, and what to do. */
  check(query: unknown, variables: unknown): void {
    checkVariables(variables, this.limits);
    if (typeof query !== 'string' || this.#passed.has(query)) return;
    this.#checkText(query);
    this.#passed.set(query, true);
  }

  #checkText(query: string): void {
    const { limits } = this;
    checkLimit('documentBytes', Buffer.byteLength(query), limits);
    const scan = scanTokens(query);
    if (scan === null) return;
    checkLimit('tokens', scan.tokens, limits);
    checkLimit('nesting', scan.nesting, limits);
    const document = parsed(query);
    if (document === null) return;
    const measures = measureDocument(document);
    for (const limit of Object.keys(measures) as (keyof Measures)[]) checkLimit(limit, measures[limit], limits);
  }
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}
