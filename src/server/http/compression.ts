import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Below this, the headers of a compressed answer weigh more than what it saves. */
const WORTH_IT = 2_048;
const TEXT = /^(text\/|application\/(json|graphql-response\+json|schema\+json|javascript)|image\/svg)/;

export const isCompressible = (contentType: unknown, bytes: number): boolean =>
  bytes >= WORTH_IT && typeof contentType === 'string' && TEXT.test(contentType);

/** The best encoding that a client accepts; null for none. A quality of 0 means "not that one". */
export function preferredEncoding(header: string | string[] | undefined): Encoding | null {
  if (header === undefined) return null;
  const qualities = new Map<string, number>();
  for (const part of String(header).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    qualities.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const of = (encoding: string): number => qualities.get(encoding) ?? qualities.get('*') ?? 0;
  if (of('br') > 0 && of('br') >= of('gzip')) return 'br';
  return of('gzip') > 0 ? 'gzip' : null;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** In a thread of its own, at the levels that are faster than a network. */
export const compress = (encoding: Encoding, body: Buffer): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
    : zip(body, { level: 5 });
