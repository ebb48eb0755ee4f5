import { NODE_KINDS, type TableNodeKind } from '../../domain/graph-schema/node-kinds.js';
import type { ClaimNode } from '../../domain/graph/node.js';
import { parseRow } from '../reading/parse-cells.js';
import { rowsOf, type RawDataset, type RawRow } from '../reading/raw-dataset.js';
import { CLAIM_AND_PERIOD_COLUMNS, claimNode } from './claim-rows.js';

/** What a claim says that introduces a thing: that there is such a thing. */
export const INTRODUCED = 'INTRODUCED';

/** The claim's id in the graph, of a cell of the column `claim`. */
export const introducingClaim = (cell: string): string | null => (cell === '' ? null : `claim:${cell}`);

/** The claims that rows of node tables make by their `claim` cell. */
export function* introductions(
  dataset: RawDataset,
  dateOfSource: (source: string) => string | null,
): Generator<ClaimNode> {
  for (const kind of Object.keys(NODE_KINDS) as TableNodeKind[]) {
    for (const row of rowsOf(dataset, NODE_KINDS[kind].table)) {
      if (row.cells['claim']) yield introduction(row.cells['claim'], row, dateOfSource);
    }
  }
}

/** Measures and investments state a period and a status, which are the claim's too; an investment states an amount. */
function introduction(id: string, { cells }: RawRow, dateOfSource: (source: string) => string | null): ClaimNode {
  const amount = [cells['amount'], cells['currency']].filter(Boolean).join(' ');
  const statement = {
    predicate: INTRODUCED,
    subject: cells['id']!,
    object: null,
    value: amount === '' ? null : amount,
  };
  return claimNode(id, parseRow(CLAIM_AND_PERIOD_COLUMNS, cells), statement, dateOfSource);
}
