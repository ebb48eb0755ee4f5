import neo4j from 'neo4j-driver';
import type { TallyQuery, TallyRow, TallyValue, Term } from '../../tally-query.js';
import { shareFromText } from '../layout/share-text.js';
import { tally } from '../statements/tally.js';
import type { GenerationReader } from './generation-reader.js';

/** So many rows take as much memory as one node. */
const ROWS_OF_A_NODE = 5;

export async function readTally(reader: GenerationReader, query: TallyQuery): Promise<readonly TallyRow[]> {
  const key = `tally ${JSON.stringify(query)}`;
  const known = reader.cached<readonly TallyRow[]>(key);
  if (known !== undefined) return known;
  const { text, parameters } = tally(query);
  const { asOf, by, most } = query;
  const found = await reader.ask(text, { ...parameters, asOf, most: neo4j.int(most) });
  const rows = found.map((row) => {
    const [values, count] = row as readonly [readonly TallyValue[], number];
    return { values: values.map((value, n) => decoded(by[n]!, value)), count };
  });
  reader.keep(key, rows, Math.ceil(rows.length / ROWS_OF_A_NODE));
  return rows;
}

const decoded = (term: Term, value: TallyValue): TallyValue =>
  'property' in term && term.property === 'share' && typeof value === 'string' ? shareFromText(value) : value;
