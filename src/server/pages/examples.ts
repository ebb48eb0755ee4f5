import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripIgnoredCharacters } from 'graphql';
import { packageRoot } from '../../config/package-root.js';

/** An operation that answers a question of the product: the first thing an analyst copies. */
export interface Example {
  readonly name: string;
  /** The question, from the comment that opens the file. */
  readonly question: string;
  readonly query: string;
  /** The query without layout and comments, for a command line; as it is where it does not parse. */
  readonly compact: string;
  /** JSON, as in the file beside it. */
  readonly variables: string;
}

const FLAGSHIP = 'flagship';
const EXTENSION = '.graphql';

/** The operations of schema/operations/, the flagship first; empty where the package comes without them. */
export function readExamples(directory = path.join(packageRoot, 'schema/operations')): readonly Example[] {
  const read = (file: string): string | null => {
    try {
      return readFileSync(path.join(directory, file), 'utf8').trim();
    } catch {
      return null;
    }
  };
  return filesIn(directory)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort((a, b) => Number(b === FLAGSHIP) - Number(a === FLAGSHIP) || (a < b ? -1 : 1))
    .flatMap((name) => {
      const query = read(`${name}${EXTENSION}`);
      if (query === null) return [];
      const variables = read(`${name}.variables.json`) ?? '{}';
      return [{ name, question: question(query) ?? name, query, compact: compact(query), variables }];
    });
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** The first sentence of the opening comment. */
function question(query: string): string | null {
  const comment = /^(?:#.*\n)+/.exec(`${query}\n`)?.[0];
  const text = comment?.replace(/^#\s?/gm, '').replace(/\s+/g, ' ').trim() ?? '';
  return /^.+?[.?!](?=\s|$)/.exec(text)?.[0] ?? (text === '' ? null : text);
}

function compact(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}
