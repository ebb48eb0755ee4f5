/** The page at `/`: runs the query in the form and shows the answer as a table and as JSON. */
import { showTable } from './home-table.js';

const byId = (id) => document.getElementById(id);
const form = byId('form');
const query = byId('query');
const variables = byId('variables');
const run = byId('run');
const status = byId('status');
const result = byId('result');
const link = byId('link');

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
form.addEventListener('input', updateLink);

for (const example of document.querySelectorAll('.example')) {
  const button = example.querySelector('.load');
  button.hidden = false;
  button.addEventListener('click', () => {
    byId('ask').textContent = example.querySelector('.question').textContent;
    load(example.querySelector('.query').textContent, example.querySelector('.variables').textContent);
    byId('ask').scrollIntoView();
    byId('ask').focus();
    form.requestSubmit();
  });
}

// An address with a query in it, such as a shared one, opens with that query.
const address = new URLSearchParams(location.search);
if (address.has('query')) {
  byId('ask').textContent = 'A query that was shared with you';
  load(address.get('query'), pretty(address.get('variables') ?? '{}'));
} else {
  updateLink();
  // Users look before they read: the page opens with its answer.
  void ask();
}

function load(text, values) {
  query.value = text;
  variables.value = values;
  result.hidden = true;
  say('');
  updateLink();
}

function updateLink() {
  const values = variables.value.trim();
  const search = new URLSearchParams({ query: query.value, ...(values === '' ? {} : { variables: values }) });
  link.href = `/?${search}`;
}

async function ask() {
  const values = variables.value.trim();
  let body;
  try {
    body = JSON.stringify({ query: query.value, variables: values === '' ? {} : JSON.parse(values) });
  } catch (error) {
    return say(`The variables are not JSON: ${error.message}`, true);
  }
  run.disabled = true;
  say('Running …');
  const started = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
    });
    show(await response.json(), Math.round(performance.now() - started));
  } catch (error) {
    say(`No answer: ${error.message}. Is the server still running?`, true);
  } finally {
    run.disabled = false;
  }
}

function show(answer, ms) {
  byId('json').textContent = JSON.stringify(answer, null, 2);
  const rows = showTable(byId('table'), answer.data ?? null);
  result.hidden = false;
  result.querySelector('details').open = byId('table').childElementCount === 0;
  const problems = (answer.errors ?? []).map(({ message, extensions }) => `${extensions?.code ?? 'Error'}: ${message}`);
  if (problems.length > 0) say(problems.join('\n'), true);
  else say(`${rows === null ? 'Answered' : `${rows} ${rows === 1 ? 'row' : 'rows'}`} in ${ms} ms.`);
}

function say(text, isProblem = false) {
  status.textContent = text;
  status.classList.toggle('problem', isProblem);
}

function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
