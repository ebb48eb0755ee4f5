export type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** An address of the explorer; what is null, empty or undefined is left out. */
export function href(path: string, values: Values = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | null | undefined]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, one);
    }
  }
  // Ids hold colons, which need no escape in a query and read better without one.
  const search = params.toString().replaceAll('%3A', ':');
  return search === '' ? path : `${path}?${search}`;
}

export const nodeHref = (id: string, asOf: string | null = null): string => href('/node', { id, asOf });

/** The playground with a query in it. */
export const playgroundHref = (query: string, variables: unknown): string =>
  href('/playground', { query: query.trim(), variables: JSON.stringify(variables, null, 2) });
