import type { RawRow } from '../../reading/raw-dataset.js';
import { endOf, standingIdentities } from '../../reading/survivors.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type DatasetRule } from './rule-context.js';

/** A merged id stands for one thing in the end: it is merged once, and not by a way that leads back to it. */
export const checkIdentities: DatasetRule = ({ dataset, problems }) => {
  const ends = new Map<string, string>();
  const first = new Map<string, RawRow>();
  for (const row of standingIdentities(dataset)) {
    const [merged, survivor] = [cellOf(row, 'merged'), cellOf(row, 'survivor')];
    // Both ends alike are a fault of their own.
    if (merged === '' || survivor === '' || merged === survivor) continue;
    const known = first.get(merged);
    if (known !== undefined) {
      const other = cellOf(known, 'survivor');
      if (other === survivor) continue;
      const message = `${quoted(merged)} is merged into ${quoted(survivor)} here, and into ${quoted(other)} on line ${known.row}.`;
      const advice = 'Merge it into one of them, and the other too if all are one thing.';
      problems.error('MERGED_TWICE', placeOf(row, 'survivor'), message, advice);
    } else if (endOf(ends, survivor) === merged) {
      const message = `${quoted(survivor)} is merged into ${quoted(merged)} already, so that neither would live on.`;
      const advice = 'Keep one of the ids, and merge the others into it.';
      problems.error('MERGED_IN_A_RING', placeOf(row, 'survivor'), message, advice);
    } else {
      first.set(merged, row);
      ends.set(merged, survivor);
    }
  }
};
