import type { DatasetInfo } from '../../store/graph-store.js';
import type { GraphCounts } from '../../app/graph-counts.js';
import type { Example } from './examples.js';
import { cliCommand, curlCommand } from './commands.js';
import { html, type Html } from './html.js';

export interface DatasetFacts extends DatasetInfo {
  readonly counts: GraphCounts;
}

export interface HomePage {
  readonly version: string;
  /** Where the visitor reached us, for example http://localhost:4000. */
  readonly origin: string;
  readonly dataset: DatasetFacts | null;
  readonly examples: readonly Example[];
}

/** Shown where the package comes without operations. */
const FALLBACK: Example = {
  name: 'first query',
  question: 'What can be asked here?',
  query: '{\n  __schema {\n    queryType {\n      fields {\n        name\n        description\n      }\n    }\n  }\n}',
  variables: '{}',
};

/** The page at `/`: what this is, the flagship question to run at once, and where to go on. */
export function homePage({ version, origin, dataset, examples }: HomePage): string {
  const first = examples[0] ?? FALLBACK;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Lodegraph</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="Who owns which mine, smelter and refinery, and whose exports they feed." />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/home.css" />
        <script src="/home.js" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#ask">Skip to the question</a>
        <header>
          <h1>Lodegraph</h1>
          <p class="lead">
            Who owns which mine, smelter and refinery, through which chain, up to which state; whose exports they feed;
            and the source of every statement.
          </p>
        </header>
        <main>
          ${datasetSection(dataset)} ${askSection(first)} ${examplesSection(examples)}
          ${programSection(first, origin, examples.length > 0)}
        </main>
        <footer>
          <p>Lodegraph ${version} · free software under the MIT licence · the data has its own licence, above.</p>
        </footer>
      </body>
    </html> `.text;
}

function datasetSection(dataset: DatasetFacts | null): Html {
  if (dataset === null) {
    return html`<section class="notice" role="status">
      <p>The store does not answer at the moment. The page works; queries will work again when it is back.</p>
    </section>`;
  }
  const { nodes, edges } = dataset.counts;
  const counts: readonly (readonly [string, number])[] = [
    ['facilities', nodes.Facility],
    ['firms', nodes.Firm],
    ['stakes', edges.STAKE],
    ['supply links', edges.SUPPLY],
    ['agreements', nodes.Agreement],
    ['claims', nodes.Claim],
    ['sources', nodes.Source],
  ];
  return html`<section aria-labelledby="dataset">
    <h2 id="dataset">${dataset.title}</h2>
    <p>
      Version ${dataset.version}, as of
      <time datetime="${dataset.date}">${dataset.date}</time
      >${dataset.licence === null ? null : html` · licence: ${dataset.licence}`}
    </p>
    ${dataset.description === null ? null : html`<p>${dataset.description}</p>`}
    <dl class="counts">
      ${counts.map(
        ([what, count]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${count.toLocaleString('en')}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function askSection({ question, query, variables }: Example): Html {
  return html`<section aria-labelledby="ask">
    <h2 id="ask" tabindex="-1">${question}</h2>
    <noscript
      ><p>With JavaScript this page can run the query. Without it, the commands below do the same.</p>
      <pre tabindex="0" aria-label="Query"><code>${query}</code></pre>
    </noscript>
    <form id="form" hidden>
      <label for="query">Query <span class="hint">GraphQL; edit it as you like</span></label>
      <textarea id="query" spellcheck="false" autocomplete="off" autocapitalize="off" rows="14">${query}</textarea>
      <label for="variables">Variables <span class="hint">JSON</span></label>
      <textarea id="variables" spellcheck="false" autocomplete="off" autocapitalize="off" rows="5">
${variables}</textarea>
      <p class="actions">
        <button type="submit" id="run">Run</button> <span class="hint">or Ctrl + Enter</span>
        <a id="link" href="/">Link to this query</a>
      </p>
    </form>
    <p id="status" role="status"></p>
    <div id="result" hidden>
      <div class="scroll" tabindex="0" role="region" aria-label="Result as a table" id="table"></div>
      <details>
        <summary>The answer as JSON</summary>
        <pre tabindex="0" aria-label="Answer as JSON"><code id="json"></code></pre>
      </details>
    </div>
  </section>`;
}

function examplesSection(examples: readonly Example[]): Html | null {
  if (examples.length === 0) return null;
  return html`<section aria-labelledby="examples">
    <h2 id="examples">Questions to start from</h2>
    <ul class="examples">
      ${examples.map(
        ({ name, question, query, variables }) =>
          html`<li class="example">
            <p>
              <span class="question">${question}</span>
              <button type="button" class="load" aria-label="Try it: ${question}" hidden>Try it</button>
            </p>
            <details>
              <summary>Show the query</summary>
              <pre tabindex="0" aria-label="Query ${name}"><code class="query">${query}</code></pre>
              <pre tabindex="0" aria-label="Variables of ${name}"><code class="variables">${variables}</code></pre>
            </details>
          </li>`,
      )}
    </ul>
  </section>`;
}

function programSection(example: Example, origin: string, isPackaged: boolean): Html {
  return html`<section aria-labelledby="program">
    <h2 id="program">From your own program</h2>
    <p>Send GraphQL to <code>${origin}/graphql</code>, for example with curl:</p>
    <pre tabindex="0" aria-label="curl command"><code>${curlCommand(example, origin)}</code></pre>
    ${
      isPackaged
        ? html`<p>Or in the project’s directory, without a server:</p>
            <pre tabindex="0" aria-label="Command line"><code>${cliCommand(example)}</code></pre>`
        : null
    }
    <ul>
      <li>
        <a href="/schema.graphql">The schema</a>: every type and field with its description, to generate types from.
      </li>
      <li><a href="/readyz">Readiness</a> and <a href="/livez">liveness</a>, for whoever runs this.</li>
    </ul>
  </section>`;
}
