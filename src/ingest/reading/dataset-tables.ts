import { ref, required, text, type Column, type Columns } from '../../domain/graph-schema/column.js';
import {
  CLAIM_COLUMNS,
  EDGE_KINDS,
  OBSERVATION_TABLE,
  PERIOD_COLUMNS,
  type ClaimedEdgeKind,
} from '../../domain/graph-schema/edge-kinds.js';
import { NODE_KINDS, type TableNodeKind } from '../../domain/graph-schema/node-kinds.js';

interface TableBase {
  /** File name without `.csv`. */
  readonly name: string;
  readonly description: string;
  /** All columns in the order that the documentation prints, the id first. */
  readonly columns: Columns;
  /** The same as a list: rules walk over it once for each of a million rows. */
  readonly columnList: readonly (readonly [name: string, column: Column])[];
}

export interface NodeTable extends TableBase {
  readonly holds: 'nodes';
  readonly kind: TableNodeKind;
  readonly prefix: string;
}

export interface EdgeTable extends TableBase {
  readonly holds: 'edges';
  readonly kind: ClaimedEdgeKind;
  /** The columns of the two ends. */
  readonly from: string;
  readonly to: string;
}

export interface ObservationTable extends TableBase {
  readonly holds: 'observations';
}

export type DatasetTable = NodeTable | EdgeTable | ObservationTable;

const listed = (columns: Columns) => ({ columns, columnList: Object.entries(columns) });

const claimId = text('Id of the claim, without a prefix; made from the row where empty.');

const nodeTables = Object.entries(NODE_KINDS).map(([kind, { prefix, table, description, columns }]): NodeTable => {
  const id = required(text(`Id of the thing, as ${prefix}:…; stable, and how other rows refer to it.`));
  return {
    holds: 'nodes',
    name: table,
    kind: kind as TableNodeKind,
    prefix,
    description,
    ...listed({ id, ...columns }),
  };
});

const edgeTables = Object.entries(EDGE_KINDS).map(
  ([kind, { table, description, from, to, key, values }]): EdgeTable => {
    const end = ({ kinds }: { kinds: readonly string[] }, what: string) => required(ref(kinds, what));
    const columns: Columns = {
      id: claimId,
      [from.column]: end(from, 'Where the edge begins.'),
      [to.column]: end(to, 'Where the edge ends.'),
      ...key,
      ...values,
      ...PERIOD_COLUMNS,
      ...CLAIM_COLUMNS,
    };
    return {
      holds: 'edges',
      name: table,
      kind: kind as ClaimedEdgeKind,
      description,
      from: from.column,
      to: to.column,
      ...listed(columns),
    };
  },
);

const observationTable: ObservationTable = {
  holds: 'observations',
  name: OBSERVATION_TABLE.table,
  description: OBSERVATION_TABLE.description,
  ...listed({ id: claimId, ...OBSERVATION_TABLE.columns, ...CLAIM_COLUMNS }),
};

/** Every table a dataset can have, by name: derived from the graph schema, nothing is stated here. */
export const DATASET_TABLES: ReadonlyMap<string, DatasetTable> = new Map(
  [...nodeTables, ...edgeTables, observationTable].map((table) => [table.name, table]),
);
