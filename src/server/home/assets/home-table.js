/**
 * Any GraphQL answer as a table. It knows hardly a type: the first list gives the rows, their fields the
 * columns. Everything goes in as text, never as markup.
 */

/** Fields that say by themselves what an object is, best first. */
const NAMES = ['text', 'summary', 'name', 'title', 'label', 'value', 'code'];
const HIDDEN = new Set(['__typename', 'cursor', 'id']);
const MOST_ITEMS = 20;

/** What a row about a plant and its verdict shows first; only columns that the query asked for appear. */
const PLANT_COLUMNS = [
  ['Facility', ({ facility }) => facility],
  ['Country', ({ host }) => host?.country],
  ['Verdict', ({ verdict }) => verdict?.value],
  ['Owner chain', ({ verdict }) => verdict?.witness?.chain && path(verdict.witness.chain)],
  ['Chains', ({ chains }) => chains],
];
const PLANT_FIELDS = new Set(['facility', 'host', 'verdict', 'chains']);

/** Fills the element with the table; returns the number of rows, or null where the answer is one thing, not a list. */
export function showTable(element, data) {
  const answers = Object.entries(data ?? {}).filter(([, value]) => isObject(value) || Array.isArray(value));
  const list = answers.map(([, value]) => listOf(value)).find((items) => items?.some(isObject));
  // Several things under names of their own, such as one verdict by each rule, compare best as rows.
  const rows =
    list?.filter(isObject).map(unwrapped) ??
    (answers.length > 1 ? answers.map(([name, v]) => ({ answer: name, ...v })) : null);
  const [thing] = answers.map(([, value]) => value);
  if (rows === null && !isObject(thing)) element.replaceChildren();
  else element.replaceChildren(rows === null ? factsOf(thing) : tableOf(rows));
  return list === undefined ? null : rows.length;
}

function tableOf(rows) {
  const columns = columnsOf(rows);
  const table = make('table');
  const head = table.createTHead().insertRow();
  for (const [title] of columns) head.append(make('th', { scope: 'col', textContent: title }));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const [, read] of columns) line.insertCell().append(shown(read(row)));
  }
  return table;
}

/** One thing: its fields below each other. */
function factsOf(thing) {
  const table = make('table');
  const body = table.createTBody();
  for (const [name, value] of Object.entries(thing).filter(([key]) => !HIDDEN.has(key))) {
    const line = body.insertRow();
    line.append(make('th', { scope: 'row', textContent: words(name) }));
    line.insertCell().append(shown(value));
  }
  return table;
}

function columnsOf(rows) {
  const arePlants = rows.some(({ facility, verdict }) => isObject(facility) && isObject(verdict));
  const asked = arePlants ? PLANT_COLUMNS.filter(([, read]) => rows.some((row) => read(row) !== undefined)) : [];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !HIDDEN.has(name) && !(arePlants && PLANT_FIELDS.has(name)),
  );
  return [...asked, ...names.map((name) => [words(name), (row) => row[name]])];
}

/** The node of a connection's edge, with the edge's own fields beside it. */
function unwrapped(row) {
  const { node, ...rest } = row;
  return isObject(node) ? { ...node, ...rest } : row;
}

function shown(value) {
  const items = listOf(value);
  if (items === null) return document.createTextNode(text(value));
  if (items.length === 0) return document.createTextNode('–');
  const list = make('ul');
  for (const item of items.slice(0, MOST_ITEMS)) list.append(make('li', { textContent: text(item) }));
  if (items.length > MOST_ITEMS) list.append(make('li', { textContent: `… ${items.length - MOST_ITEMS} more` }));
  return list;
}

function listOf(value) {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  return value.edges ?? value.nodes ?? null;
}

function text(value) {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 2, useGrouping: false });
  if (typeof value === 'string') return value;
  const items = listOf(value);
  if (items !== null) return items.map((item) => text(item)).join(', ');
  const object = unwrapped(value);
  if (typeof object.low === 'number' && typeof object.high === 'number') {
    return object.low === object.high ? text(object.low) : `${text(object.low)} to ${text(object.high)}`;
  }
  const name = NAMES.map((key) => object[key]).find((candidate) => typeof candidate === 'string');
  if (name !== undefined) return name;
  const parts = Object.entries(object).filter(([key, part]) => !HIDDEN.has(key) && part !== null);
  // An edge that has no name of its own speaks of the thing it holds: South Korea (DOCUMENTED, SEAT).
  const about = parts.find(([, part]) => isObject(part));
  if (about === undefined) return parts.map(([key, part]) => `${words(key)}: ${text(part)}`).join('; ');
  const rest = parts.filter((part) => part !== about).map(([, part]) => text(part));
  return rest.length === 0 ? text(about[1]) : `${text(about[1])} (${rest.join(', ')})`;
}

/** From the plant up to its last owner. */
const path = (nodes) => nodes.map((node) => text(node)).join(' ← ');

/** `hostCountry` as a heading: Host country. */
const words = (name) => {
  const spaced = name.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);
