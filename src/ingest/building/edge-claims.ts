import type { TimedClaim } from '../../domain/claims/timed-claim.js';
import { EDGE_KINDS, type ClaimedEdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNodeKind } from '../../domain/graph-schema/node-kinds.js';
import type { Columns } from '../../domain/graph-schema/column.js';
import type { ClaimNode } from '../../domain/graph/node.js';
import { UNSTATED_SHARE } from '../../domain/values/share.js';
import { claimIdOf } from '../reading/claim-id.js';
import { parseRow } from '../reading/parse-cells.js';
import type { RawDataset, RawRow } from '../reading/raw-dataset.js';
import { survivorsOf } from '../reading/survivors.js';
import { CLAIM_AND_PERIOD_COLUMNS, claimNode, timedClaim, type Statement } from './claim-rows.js';

/** What claims of each kind assert; made once, since the parser plans by the identity of the columns. */
const COLUMNS = Object.fromEntries(
  Object.entries(EDGE_KINDS).map(([kind, { key, values }]) => [kind, { ...key, ...values } as Columns]),
) as Readonly<Record<ClaimedEdgeKind, Columns>>;

export type Values = Readonly<Record<string, unknown>>;

/** One row of an edge table, or one reference of a node table that stands for an edge. */
export interface EdgeClaim {
  readonly kind: ClaimedEdgeKind;
  readonly from: string;
  readonly to: string;
  readonly values: Values;
  /** Null for a reference in a row that names no source. */
  readonly node: ClaimNode | null;
  readonly timed: TimedClaim<Values>;
  /** The closed cap table it is a row of. */
  readonly complete: boolean;
  /** The claim whose state it ends. */
  readonly ends: string | null;
}

export function* edgeClaims(
  dataset: RawDataset,
  dateOfSource: (source: string) => string | null,
): Generator<EdgeClaim> {
  for (const kind of Object.keys(EDGE_KINDS) as ClaimedEdgeKind[]) {
    for (const row of dataset.tables.get(EDGE_KINDS[kind].table) ?? []) yield fromEdgeRow(kind, row, dateOfSource);
  }
  const survivorOf = survivorsOf(dataset);
  for (const kind of Object.keys(NODE_KINDS) as TableNodeKind[]) {
    for (const row of dataset.tables.get(NODE_KINDS[kind].table) ?? [])
      yield* fromNodeRow(kind, row, survivorOf, dateOfSource);
  }
}

function fromEdgeRow(kind: ClaimedEdgeKind, row: RawRow, dateOfSource: (source: string) => string | null): EdgeClaim {
  const schema = EDGE_KINDS[kind];
  const from = row.cells[schema.from.column]!;
  const to = row.cells[schema.to.column]!;
  const { complete = null, ...parsed } = parseRow(COLUMNS[kind], row.cells) as Values;
  const values = kind === 'STAKE' ? stakeDefaults(parsed) : parsed;
  const cells = parseRow(CLAIM_AND_PERIOD_COLUMNS, row.cells);
  const node = claimNode(claimIdOf(row.table, row), cells, statement(kind, from, to, row), dateOfSource);
  return {
    kind,
    from,
    to,
    values,
    node,
    timed: timedClaim(node, values, schema.enduring),
    complete: complete === true,
    ends: cells.ends === null ? null : `claim:${cells.ends}`,
  };
}

const stakeDefaults = (values: Values): Values => ({
  ...values,
  interest: values['interest'] ?? 'SHAREHOLDING',
  share: values['share'] ?? UNSTATED_SHARE,
  directness: values['directness'] ?? 'UNKNOWN',
});

function statement(kind: ClaimedEdgeKind, from: string, to: string, row: RawRow): Statement {
  const cells = row.cells;
  const amount = [cells['quantity'], cells['unit']].filter(Boolean).join(' ');
  const part = cells['share']
    ? `${cells['share']} %${cells['share_of'] ? ` of ${cells['share_of'].toLowerCase()}` : ''}`
    : '';
  const value = [part, amount, cells['role'], cells['why'], cells['detail']].filter(Boolean).join(', ');
  return { predicate: kind, subject: from, object: to, value: value === '' ? null : value };
}

/**
 * `jurisdiction`, `country` and `site` cells say what a row of an edge table would, by the row's own source: of the
 * survivor, where the row's thing was merged into another.
 */
function* fromNodeRow(
  kind: TableNodeKind,
  row: RawRow,
  survivorOf: (id: string) => string,
  dateOfSource: (source: string) => string | null,
): Generator<EdgeClaim> {
  const columns: Columns = NODE_KINDS[kind].columns;
  for (const [name, column] of Object.entries(columns)) {
    const edge = column.edge as ClaimedEdgeKind | undefined;
    const to = row.cells[name] ?? '';
    if (edge === undefined || to === '' || !(edge in EDGE_KINDS)) continue;
    const listed = row.cells['id']!;
    const from = survivorOf(listed);
    const id = `${listed}.${edge.toLowerCase().replaceAll('_', '-')}.${name}`.replace(':', '.');
    const source = row.cells['source'] ?? '';
    const node =
      source === ''
        ? null
        : claimNode(
            id,
            parseRow(CLAIM_AND_PERIOD_COLUMNS, claimCells(row)),
            { predicate: edge, subject: from, object: to, value: null },
            dateOfSource,
          );
    const values = parseRow(COLUMNS[edge], {}) as Values;
    const timed: TimedClaim<Values> = node
      ? timedClaim(node, values, true)
      : {
          id: `claim:${id}`,
          value: values,
          status: 'CURRENT',
          confidence: 'medium',
          from: '0001',
          until: null,
          asOf: null,
          statedOn: null,
        };
    yield { kind: edge, from, to, values, node, timed, complete: false, ends: null };
  }
}

const claimCells = ({ cells }: RawRow): Readonly<Record<string, string>> => ({
  source: cells['source'] ?? '',
  locator: cells['locator'] ?? '',
  quote: cells['quote'] ?? '',
  confidence: cells['confidence'] ?? '',
});
