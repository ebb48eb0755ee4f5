import type { IncomingMessage } from 'node:http';

/** Up to so many times the largest body, one that is too large is read and dropped, so that its sender can read the refusal. */
const DROPPED = 16;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Why the body of a request cannot be used: the HTTP status, and what is wrong. */
export class BodyRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
    /** Its size, as far as it is known. */
    readonly bytes?: number,
  ) {
    super(message);
  }
}

/** The JSON body of a request; throws BodyRefused for one that is too large, not UTF-8 or not JSON. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new BodyRefused(415, `The body is encoded as ${JSON.stringify(encoding)}: send it without Content-Encoding.`);
  }
  const bytes = await readBytes(request, maxBytes);
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new BodyRefused(400, 'The body is not UTF-8: JSON is sent in that encoding.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const hint = 'Send an object such as {"query": "{ __typename }", "variables": {}}.';
    throw new BodyRefused(400, `The body is not JSON (${(error as Error).message}). ${hint}`);
  }
}

function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const announced = Number(request.headers['content-length']);
    if (announced > DROPPED * maxBytes) return reject(tooLarge(maxBytes, announced));
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks = [];
      if (size > DROPPED * maxBytes) reject(tooLarge(maxBytes, size));
    });
    request.once('end', () =>
      size > maxBytes
        ? reject(tooLarge(maxBytes, size))
        : resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)),
    );
    request.once('error', () => reject(new BodyRefused(400, 'The request ended before its body was complete.')));
  });
}

const tooLarge = (maxBytes: number, bytes: number): BodyRefused =>
  new BodyRefused(
    413,
    `The body is larger than ${maxBytes} bytes. Put long lists into several requests, or page through them.`,
    bytes,
  );
