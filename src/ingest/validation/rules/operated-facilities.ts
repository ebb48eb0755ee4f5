import { rowsOf } from '../../reading/raw-dataset.js';
import { survivorsOf } from '../../reading/survivors.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type DatasetRule } from './rule-context.js';

/**
 * Operating never implies owning, so a plant whose operator was recorded in place of its owner stays
 * without an owner in every answer. Ids that are merged count for each other.
 */
export const checkOperatedFacilities: DatasetRule = ({ dataset, problems }) => {
  const operators = rowsOf(dataset, 'operators');
  if (operators.length === 0 || dataset.incomplete?.has('stakes')) return;
  const survivorOf = survivorsOf(dataset);
  const owned = new Set(rowsOf(dataset, 'stakes').map((row) => survivorOf(cellOf(row, 'asset'))));
  const warned = new Set<string>();
  for (const row of operators) {
    const facility = survivorOf(cellOf(row, 'facility'));
    if (facility === '' || owned.has(facility) || warned.has(facility)) continue;
    warned.add(facility);
    problems.warning(
      'OPERATED_NOT_OWNED',
      placeOf(row, 'facility'),
      `${quoted(facility)} is operated but owned by nobody: no row of stakes names it as an asset.`,
      'Add its owners to stakes.csv; where a source identifies the plant with its company, that is a stake of 100.',
    );
  }
};
