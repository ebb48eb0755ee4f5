import path from 'node:path';
import { MEBIBYTE, type Settings } from './settings.js';

/** How the server speaks HTTP, and what it tells of it. */
export interface TransportConfig {
  /** Pages of these origins may ask; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Whether only trusted documents are answered. */
  readonly trustedOnly: boolean;
  /** A folder of documents, or a JSON file of texts by id; undefined for the operations of the package. */
  readonly documents: string | undefined;
  /** Operations that take longer, in milliseconds, are logged with their text. */
  readonly slowMs: number;
  /** Whether routers of Apollo Federation find what they ask of a subgraph. */
  readonly federation: boolean;
  /** Characters of answers that are held to be given again, while the same generation is live; 0 for none. */
  readonly heldCharacters: number;
}

export function readTransportConfig(settings: Settings): TransportConfig {
  const documents = settings.optional('LODEGRAPH_DOCUMENTS_PATH');
  return {
    corsOrigins: origins(settings),
    trustedOnly: settings.oneOf('LODEGRAPH_DOCUMENTS', ['any', 'trusted'], 'any') === 'trusted',
    documents: documents === undefined ? undefined : path.resolve(documents),
    slowMs: settings.integer('LODEGRAPH_SLOW_MS', 1_000, { min: 1, max: 3_600_000 }),
    heldCharacters: settings.integer('LODEGRAPH_ANSWERS_MB', 32, { min: 0, max: 4_096 }) * MEBIBYTE,
    federation: settings.oneOf('LODEGRAPH_FEDERATION', ['off', 'on'], 'off') === 'on',
  };
}

function origins(settings: Settings): string[] {
  const listed = settings
    .text('LODEGRAPH_CORS_ORIGINS', '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  for (const origin of listed) {
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    settings.wrong(
      `LODEGRAPH_CORS_ORIGINS has ${JSON.stringify(origin)}: expected origins such as https://example.org, separated by commas, or *.`,
    );
  }
  return listed;
}
