import { stripIgnoredCharacters } from 'graphql';
import type { Example } from './examples.js';

/** A command that a POSIX shell runs as it stands. */
export function curlCommand({ query, variables }: Example, origin: string): string {
  const body = JSON.stringify({ query: compact(query), variables: parsed(variables) });
  return `curl -s ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(body)}`;
}

export function cliCommand({ name, variables }: Example): string {
  const file = `schema/operations/${name.replaceAll(' ', '-')}`;
  const values = variables === '{}' ? '' : ` --variables @${file}.variables.json`;
  return `npm run -s lodegraph -- query ${file}.graphql${values}`;
}

/** Without layout and comments; a text that does not parse stays as it is. */
function compact(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
