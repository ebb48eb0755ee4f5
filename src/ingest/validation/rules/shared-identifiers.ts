import { DATASET_TABLES } from '../../reading/dataset-tables.js';
import { splitList } from '../../reading/parse-cells.js';
import { rowsOf, type RawRow } from '../../reading/raw-dataset.js';
import { survivorsOf } from '../../reading/survivors.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type DatasetRule } from './rule-context.js';

const COLUMN = 'identifiers';

/**
 * A register names one thing by an identifier. Where two things of a kind have it, a look-up finds the first by id
 * and nobody hears of the other. Case does not count, as in look-ups; ids that are merged are one thing.
 */
export const checkSharedIdentifiers: DatasetRule = ({ dataset, problems }) => {
  const survivorOf = survivorsOf(dataset);
  for (const { name, columns } of DATASET_TABLES.values()) {
    if (columns[COLUMN] === undefined) continue;
    const holders = new Map<string, RawRow>();
    for (const row of rowsOf(dataset, name)) {
      for (const identifier of splitList(cellOf(row, COLUMN))) {
        const folded = identifier.toLowerCase();
        const first = holders.get(folded);
        if (first === undefined) {
          holders.set(folded, row);
          continue;
        }
        const [here, there] = [cellOf(row, 'id'), cellOf(first, 'id')];
        if (survivorOf(here) === survivorOf(there)) continue;
        problems.warning(
          'SHARED_IDENTIFIER',
          { ...placeOf(row, COLUMN), value: identifier },
          `${quoted(here)} has the identifier ${quoted(identifier)}, and so has ${quoted(there)} in ${name}.csv on line ${first.row}: a look-up by it finds one of them.`,
          'If they are one thing, merge them in identities.csv; else remove the identifier from the one that the register does not mean.',
        );
      }
    }
  }
};
