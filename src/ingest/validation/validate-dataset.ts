import { NODE_KINDS } from '../../domain/graph-schema/node-kinds.js';
import { builtInCountries } from '../reading/built-in-countries.js';
import { DATASET_TABLES } from '../reading/dataset-tables.js';
import { readDatasetInto, type ReadDatasetOptions } from '../reading/read-dataset.js';
import { rowsOf, type RawDataset, type RawRow } from '../reading/raw-dataset.js';
import type { Problem } from './problem.js';
import { ProblemList } from './problem-list.js';
import { checkCapTables } from './rules/cap-tables.js';
import { checkCells, checkColumns } from './rules/cells.js';
import { checkClaimIds } from './rules/claim-ids.js';
import { checkCoordinates } from './rules/coordinates.js';
import { checkDuplicateClaims } from './rules/duplicate-claims.js';
import { checkEdgeEnds } from './rules/edge-ends.js';
import { checkIdentities } from './rules/identities.js';
import { checkIntroduction, checkNodeId } from './rules/node-ids.js';
import { checkObservation } from './rules/observations.js';
import { checkOperatedFacilities } from './rules/operated-facilities.js';
import { checkOwnershipRule } from './rules/ownership-rules.js';
import { checkPeriod } from './rules/periods.js';
import { checkSharedIdentifiers } from './rules/shared-identifiers.js';
import { cellOf, type DatasetRule, type RowRule, type RuleContext } from './rules/rule-context.js';

const ROW_RULES: readonly RowRule[] = [
  checkNodeId,
  checkIntroduction,
  checkCells,
  checkEdgeEnds,
  checkPeriod,
  checkCoordinates,
  checkObservation,
  checkOwnershipRule,
];
const DATASET_RULES: readonly DatasetRule[] = [
  checkClaimIds,
  checkIdentities,
  checkDuplicateClaims,
  checkCapTables,
  checkOperatedFacilities,
  checkSharedIdentifiers,
];

/** Everything that is wrong with the content of a dataset, in one run, sorted by table, row, column. */
export function validateDataset(dataset: RawDataset): readonly Problem[] {
  const problems = new ProblemList();
  validateInto(dataset, problems);
  return problems.sorted();
}

/** Reads a dataset's directory and validates what it holds: one list of problems for both. */
export async function checkDataset(
  directory: string,
  options: ReadDatasetOptions = {},
): Promise<{ dataset: RawDataset; problems: readonly Problem[] }> {
  const problems = new ProblemList();
  const dataset = await readDatasetInto(directory, options, problems);
  validateInto(dataset, problems);
  return { dataset, problems: problems.sorted() };
}

function validateInto(dataset: RawDataset, problems: ProblemList): void {
  const context: RuleContext = { dataset, listed: listedNodes(dataset), problems };
  for (const table of DATASET_TABLES.values()) {
    const rows = rowsOf(dataset, table.name);
    if (rows[0] !== undefined) checkColumns(table, rows[0], context);
    for (const row of rows) {
      if (problems.isHopeless) return;
      for (const rule of ROW_RULES) rule(table, row, context);
    }
  }
  for (const rule of DATASET_RULES) rule(context);
}

function listedNodes(dataset: RawDataset): ReadonlyMap<string, RawRow> {
  const listed = new Map<string, RawRow>();
  for (const table of DATASET_TABLES.values()) {
    if (table.holds !== 'nodes') continue;
    for (const row of rowsOf(dataset, table.name)) {
      const id = cellOf(row, 'id');
      if (!listed.has(id)) listed.set(id, row);
    }
  }
  const builtIn: RawRow = { table: NODE_KINDS.Country.table, row: 0, cells: {} };
  for (const { id } of builtInCountries()) if (!listed.has(id)) listed.set(id, builtIn);
  return listed;
}
