import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { Example } from './examples.js';
import { pastQueries, titleOf } from './past-queries.js';

interface Choice {
  readonly title: string;
  readonly note: string;
  readonly query: string;
  readonly variables: string;
}

/** The operations of the project: one press puts one into the editor and runs it. */
export const examplesPlugin = (examples: readonly Example[]): GraphiQLPlugin => ({
  title: 'Examples',
  icon: ExamplesIcon,
  content: () => (
    <Choices
      title="Examples"
      choices={examples.map(({ name, question, query, variables }) => ({
        title: question,
        note: name,
        query,
        variables,
      }))}
      empty="The server hands out no examples."
    />
  ),
});

/** What was run in this browser. */
export const pastQueriesPlugin = (): GraphiQLPlugin => ({
  title: 'Past queries',
  icon: PastIcon,
  content: () => (
    <Choices
      title="Past queries"
      choices={pastQueries().map(({ query, variables, at }) => ({
        title: titleOf(query),
        note: new Date(at).toLocaleString(),
        query,
        variables,
      }))}
      empty="What you run is kept here, in this browser only and without headers."
    />
  ),
});

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly empty: string;
}

function Choices({ title, choices, empty }: ChoicesProps) {
  const { run } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const load = ({ query, variables }: Choice): void => {
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editor tells the rest of the playground what it holds in the next turn.
    setTimeout(() => void run(), 100);
  };
  return (
    <section aria-label={title} className="choices">
      <h2>{title}</h2>
      {choices.length === 0 && <p>{empty}</p>}
      <ul>
        {choices.map((choice, index) => (
          <li key={index}>
            <button type="button" disabled={!queryEditor || !variableEditor} onClick={() => load(choice)}>
              {choice.title}
              <small>{choice.note}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6h16M4 12h16M4 18h10" />
    </svg>
  );
}

function PastIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </svg>
  );
}
