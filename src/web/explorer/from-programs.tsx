import { useEffect, useState } from 'react';
import { curlCommand, cliCommand } from './commands.js';

export interface Example {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly compact: string;
  readonly variables: string;
}

/** The flagship from a shell, and where the schema is. */
export function FromPrograms() {
  const [example, setExample] = useState<Example | null>(null);
  useEffect(() => {
    fetch('/examples.json').then(
      async (response) => setExample(((await response.json()) as readonly Example[])[0] ?? null),
      // Without examples the page is of use all the same.
      () => setExample(null),
    );
  }, []);
  return (
    <section aria-labelledby="programs" className="card-section">
      <h2 id="programs">From your own program</h2>
      <p>
        Every view of these pages is an answer of the GraphQL API at <code>{location.origin}/graphql</code>: its{' '}
        <a href="/schema.graphql">schema</a> describes every type and field.
      </p>
      {example && (
        <details>
          <summary>The flagship question from a shell</summary>
          <pre tabIndex={0} role="region" aria-label="curl command">
            <code>{curlCommand(example, location.origin)}</code>
          </pre>
          <p>Or in the project’s directory, without a server:</p>
          <pre tabIndex={0} role="region" aria-label="Command line">
            <code>{cliCommand(example)}</code>
          </pre>
        </details>
      )}
    </section>
  );
}
