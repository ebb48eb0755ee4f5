import { hash } from 'node:crypto';
import { DATASET_TABLES } from './dataset-tables.js';
import type { RawRow } from './raw-dataset.js';

const SLUG_PART = 24;
const HASH_DIGITS = 16;

/** A claim's id as tables write it, without a prefix; in the graph it stands behind `claim:`. */
export const CLAIM_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/**
 * The id of a claim: the one in its row, else one made of what the row says, so that it stays the same
 * when rows or columns change places or rows are added. Rows that agree in every cell share an id: they
 * are one claim.
 */
export function claimIdOf(table: string, row: RawRow): string {
  const { cells } = row;
  if (cells['id']) return cells['id'];
  const said: string[] = [];
  for (const name in cells) if (cells[name] !== '') said.push(`${name}\u0000${cells[name]}`);
  const digest = hash('sha256', `${table}\u0000${said.sort().join('\u0000')}`).slice(0, HASH_DIGITS);
  const [first, second] = subjectColumns(table);
  return `${slugOf(cells[first] ?? '')}-${slugOf(cells[second] ?? '')}-${digest}`;
}

/** The columns that say what the claim is about, for people to recognise it by. */
function subjectColumns(name: string): readonly [string, string] {
  const table = DATASET_TABLES.get(name);
  return table?.holds === 'edges' ? [table.from, table.to] : ['subject', 'property'];
}

/** The part of an id that people read: `firm:gem-china` -> `gem-china`. */
const slugOf = (cell: string): string =>
  cell
    .slice(cell.indexOf(':') + 1)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, SLUG_PART)
    .replace(/^-+|-+$/g, '') || 'x';
