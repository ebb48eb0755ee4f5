import { randomBytes } from 'node:crypto';

/** What a trace says of one piece of work; times in nanoseconds since 1970, as text. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  /** 2: answers a request; 3: asks another service. */
  readonly kind: 2 | 3;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: Attributes;
  readonly failed: boolean;
}

export type Attributes = Readonly<Record<string, string | number>>;

/** Where a piece of work belongs. */
export interface Place {
  readonly traceId: string;
  readonly spanId: string | undefined;
}

export const newTrace = (): Place => ({ traceId: randomBytes(16).toString('hex'), spanId: undefined });
export const newSpanId = (): string => randomBytes(8).toString('hex');

/**
 * The caller's place, by the header `traceparent` of W3C Trace Context; undefined without one, null where the caller
 * keeps no trace of this.
 */
export function placeOf(traceparent: string | string[] | undefined): Place | null | undefined {
  const found = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(String(traceparent ?? ''));
  if (found === null || /^0+$/.test(found[1]!) || /^0+$/.test(found[2]!)) return undefined;
  return (Number.parseInt(found[3]!, 16) & 1) === 0 ? null : { traceId: found[1]!, spanId: found[2]! };
}
