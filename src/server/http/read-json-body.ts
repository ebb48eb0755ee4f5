import type { IncomingMessage } from 'node:http';

export const MAX_BODY_BYTES = 1_048_576;
/** Up to here a body that is too large is read and dropped, so that its sender can read the refusal. */
const MAX_DROPPED_BYTES = 16 * MAX_BODY_BYTES;

/** Why the body of a request cannot be used: the HTTP status, and what is wrong. */
export class BodyRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** The JSON body of a request; throws BodyRefused for one that is too large, not UTF-8 or not JSON. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new BodyRefused(415, `The body is encoded as ${JSON.stringify(encoding)}: send it without Content-Encoding.`);
  }
  const bytes = await readBytes(request);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > MAX_DROPPED_BYTES) return reject(tooLarge());
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks = [];
      if (size > MAX_DROPPED_BYTES) reject(tooLarge());
    });
    request.once('end', () => (size > MAX_BODY_BYTES ? reject(tooLarge()) : resolve(Buffer.concat(chunks, size))));
    request.once('error', () => reject(new BodyRefused(400, 'The request ended before its body was complete.')));
  });
}

const tooLarge = (): BodyRefused =>
  new BodyRefused(
    413,
    `The body is larger than ${MAX_BODY_BYTES} bytes. Put long lists into several requests, or page through them.`,
  );
