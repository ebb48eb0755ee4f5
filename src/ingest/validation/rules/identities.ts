import { standingIdentities } from '../../reading/survivors.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type DatasetRule } from './rule-context.js';

/** A merged id stands for one thing in the end: it is merged once, and not by a way that leads back to it. */
export const checkIdentities: DatasetRule = ({ dataset, problems }) => {
  const into = new Map<string, string>();
  const lineOf = new Map<string, number>();
  for (const row of standingIdentities(dataset)) {
    const [merged, survivor] = [cellOf(row, 'merged'), cellOf(row, 'survivor')];
    // Both ends alike are a fault of their own.
    if (merged === '' || survivor === '' || merged === survivor) continue;
    const known = into.get(merged);
    if (known !== undefined && known !== survivor) {
      const message = `${quoted(merged)} is merged into ${quoted(survivor)} here, and into ${quoted(known)} on line ${lineOf.get(merged)}.`;
      problems.error(
        'MERGED_TWICE',
        placeOf(row, 'survivor'),
        message,
        'Merge it into one of them, and the other too if all are one thing.',
      );
    } else if (leadsTo(merged, survivor, into)) {
      const message = `${quoted(survivor)} is merged into ${quoted(merged)} already, so that neither would live on.`;
      problems.error(
        'MERGED_IN_A_RING',
        placeOf(row, 'survivor'),
        message,
        'Keep one of the ids, and merge the others into it.',
      );
    } else {
      into.set(merged, survivor);
      if (known === undefined) lineOf.set(merged, row.row);
    }
  }
};

/** Whether what an id is merged into, in the end, is another. Without rings so far, so that it ends. */
function leadsTo(end: string, id: string, into: ReadonlyMap<string, string>): boolean {
  for (let current: string | undefined = id; current !== undefined; current = into.get(current)) {
    if (current === end) return true;
  }
  return false;
}
