import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { KeyButton, KeyPanel } from '../shared/key-panel.js';
import type { Example } from './examples.js';
import { fetcher } from './fetcher.js';
import { LenientVariables } from './lenient-variables.js';
import { ReadSchemaAnew } from './read-schema-anew.js';
import { examplesPlugin, pastQueriesPlugin } from './plugins.js';

interface PlaygroundProps {
  readonly examples: readonly Example[];
  /** From the address: a query that was shared, or that a page of the explorer was drawn from. */
  readonly query: string | null;
  readonly variables: string | null;
}

/** GraphiQL with the project's examples beside it. Its own history is left out: it keeps headers, and with them keys. */
export function Playground({ examples, query, variables }: PlaygroundProps) {
  const plugins = useMemo(() => [examplesPlugin(examples), pastQueriesPlugin()], [examples]);
  const opened = opensWith(examples[0], query, variables);
  return (
    <>
      <h1 className="sr-only">Playground</h1>
      <KeyPanel />
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        {...opened}
        {...(query === null ? { visiblePlugin: plugins[0]! } : {})}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <a href="/" className="playground-logo">
            <img src="/favicon.svg" alt="" width="22" height="22" /> Lodegraph
          </a>
          <KeyButton />
          <ReadSchemaAnew />
          <LenientVariables />
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

/** Where GraphiQL keeps its tabs between visits. */
const TABS = 'graphiql:tabState';

/** A query of the address, else the tabs of the last visit, else the flagship. */
function opensWith(first: Example | undefined, query: string | null, variables: string | null) {
  if (query !== null) return { initialQuery: query, initialVariables: variables ?? '' };
  if (first === undefined || localStorage.getItem(TABS) !== null) return {};
  return { initialQuery: first.query, initialVariables: first.variables };
}
