/** An operation of the project, as the server hands it out. */
export interface Example {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly variables: string;
}

/** The examples; none where they cannot be had, for the playground is of use without them. */
export async function loadExamples(): Promise<readonly Example[]> {
  try {
    const response = await fetch('/examples.json');
    return (await response.json()) as readonly Example[];
  } catch {
    return [];
  }
}
