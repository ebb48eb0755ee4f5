import './workers.js';
import { createRoot } from 'react-dom/client';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import '../shared/theme.css';
import '../shared/key-panel.css';
import './playground.css';
import { loadExamples } from './examples.js';
import { Playground } from './playground.js';

const address = new URLSearchParams(location.search);
const examples = await loadExamples();
createRoot(document.getElementById('root')!).render(
  <Playground examples={examples} query={address.get('query')} variables={address.get('variables')} />,
);
