import { CLAIM_ID, claimIdOf } from '../../reading/claim-id.js';
import { DATASET_TABLES } from '../../reading/dataset-tables.js';
import { rowsOf, type RawRow } from '../../reading/raw-dataset.js';
import { didYouMean } from '../../../domain/search/nearest.js';
import { quoted } from '../problem.js';
import { cellOf, placeOf, type DatasetRule, type RuleContext } from './rule-context.js';

/** Claim ids are unique over all tables, and `ends` names a claim of the same table. */
export const checkClaimIds: DatasetRule = (context) => {
  const stated = new Map<string, RawRow>();
  for (const [row, column] of statedIds(context)) {
    const id = cellOf(row, column);
    if (id === '') continue;
    if (!CLAIM_ID.test(id)) {
      const advice =
        'Write letters, digits, dots, hyphens or underscores, at most 128, without a prefix, such as S-0012.';
      context.problems.error('BAD_ID', placeOf(row, column), `${quoted(id)} is not an id of a claim.`, advice);
    }
    const first = stated.get(id);
    if (first === undefined) {
      stated.set(id, row);
    } else {
      const message = `The claim id ${quoted(id)} stands in ${first.table} on line ${first.row} already.`;
      const advice = 'Give each claim its own id, or leave the cell empty to have one made.';
      context.problems.error('DUPLICATE_ID', placeOf(row, column), message, advice);
    }
  }
  const ending = [...claimRows(context)].filter((row) => cellOf(row, 'ends') !== '');
  for (const table of new Set(ending.map((row) => row.table))) {
    const ids = new Set(rowsOf(context.dataset, table).map((row) => claimIdOf(table, row)));
    for (const row of ending) if (row.table === table) checkEnds(row, ids, stated, context);
  }
};

/** Where ids of claims stand: in `id` of a claim's own row, in `claim` of the thing that it introduces. */
function* statedIds(context: RuleContext): Generator<readonly [row: RawRow, column: 'id' | 'claim']> {
  for (const row of claimRows(context)) yield [row, 'id'];
  for (const table of DATASET_TABLES.values()) {
    if (table.holds === 'nodes') for (const row of rowsOf(context.dataset, table.name)) yield [row, 'claim'];
  }
}

function* claimRows({ dataset }: RuleContext): Generator<RawRow> {
  for (const table of DATASET_TABLES.values()) if (table.holds !== 'nodes') yield* rowsOf(dataset, table.name);
}

function checkEnds(
  row: RawRow,
  idsOfTable: ReadonlySet<string>,
  stated: ReadonlyMap<string, RawRow>,
  { dataset, problems }: RuleContext,
): void {
  const ended = cellOf(row, 'ends');
  const place = placeOf(row, 'ends');
  if (ended === claimIdOf(row.table, row)) {
    const advice = 'Name the claim whose state ends, or give this one an `until`.';
    problems.error('ENDS_ITSELF', place, `The claim ${quoted(ended)} ends itself.`, advice);
    return;
  }
  if (idsOfTable.has(ended) || dataset.incomplete?.has(row.table)) return;
  const elsewhere = stated.get(ended);
  const message = elsewhere
    ? `The claim ${quoted(ended)} stands in ${elsewhere.table}; a claim ends one of its own table.`
    : `There is no claim ${quoted(ended)}.`;
  const suggestion = problems.takesSuggestions ? didYouMean(ended, idsOfTable) : '';
  problems.error('ENDS_UNKNOWN_CLAIM', place, message, `Name the id of a claim in ${row.table}.${suggestion}`);
}
