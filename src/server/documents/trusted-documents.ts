import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { packageRoot } from '../../config/package-root.js';
import { LodegraphError } from '../../domain/errors.js';
import { sha256 } from './sha256.js';

const EXTENSION = '.graphql';

/** Documents that are known by name, as `flagship`, and by hash, as `sha256:…`. */
export class TrustedDocuments {
  readonly #byId = new Map<string, string>();
  readonly #texts = new Set<string>();

  constructor(documents: ReadonlyMap<string, string>) {
    for (const [name, text] of documents) {
      this.#byId.set(name, text);
      this.#byId.set(`sha256:${sha256(text)}`, text);
      this.#texts.add(text);
    }
  }

  /** The text of a document; throws NOT_FOUND where there is none with this id. */
  text(id: string): string {
    const text = this.#byId.get(id);
    if (text !== undefined) return text;
    throw new LodegraphError(
      'NOT_FOUND',
      `There is no trusted document ${JSON.stringify(id.slice(0, 100))}. Ask with the name of a document of this server, or with "sha256:" and the hash of its text.`,
      { documentId: id.slice(0, 100) },
    );
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  get size(): number {
    return this.#texts.size;
  }
}

const PACKAGED = path.join(packageRoot, 'schema/operations');

/** The operations of the package; none where it comes without them. */
export const packagedDocuments = (): TrustedDocuments =>
  existsSync(PACKAGED) ? readTrustedDocuments(PACKAGED) : new TrustedDocuments(new Map());

/**
 * Reads a folder of `.graphql` files, known by their names, or a JSON file of texts by their ids. Throws
 * CONFIGURATION_INVALID for what cannot be read or does not parse.
 */
export function readTrustedDocuments(place: string): TrustedDocuments {
  let documents: Map<string, string>;
  try {
    documents = statSync(place).isDirectory() ? ofFolder(place) : ofManifest(place);
    for (const text of documents.values()) parse(text);
  } catch (error) {
    const message = `Cannot read trusted documents from ${place}: ${(error as Error).message}. Expected a folder of ${EXTENSION} files, or a JSON file {"id": "query …"}.`;
    throw new LodegraphError('CONFIGURATION_INVALID', message, {}, { cause: error });
  }
  return new TrustedDocuments(documents);
}

const ofFolder = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => [file.slice(0, -EXTENSION.length), readFileSync(path.join(folder, file), 'utf8')]),
  );

function ofManifest(file: string): Map<string, string> {
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  const wrong = entries.find(([, text]) => typeof text !== 'string');
  if (wrong !== undefined) throw new Error(`"${wrong[0]}" is no text`);
  return new Map(entries as [string, string][]);
}
