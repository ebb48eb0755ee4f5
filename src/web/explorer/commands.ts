/** What a command needs of an example operation. */
export interface Operation {
  readonly name: string;
  readonly compact: string;
  readonly variables: string;
}

/** A command that a POSIX shell runs as it stands. */
export function curlCommand({ compact, variables }: Operation, origin: string): string {
  const body = JSON.stringify({ query: compact, variables: JSON.parse(variables) as unknown });
  return `curl -s ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(body)}`;
}

export function cliCommand({ name, variables }: Operation): string {
  const file = `schema/operations/${name}`;
  const values = variables === '{}' ? '' : ` --variables @${file}.variables.json`;
  return `npm run -s lodegraph -- query ${file}.graphql${values}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
