import type { GraphNode } from '../../../domain/graph/node.js';
import type { Ahead } from '../../graph-store.js';
import { edgeFromRecord, type StoredRecord } from '../layout/records.js';
import { aheadText, type AheadText } from '../statements/ahead.js';
import type { GenerationReader } from './generation-reader.js';
import { keepEdges } from './keep-edges.js';
import { keepPages } from './read-edges.js';
import { keepNode } from './read-nodes.js';

type StepRow = readonly [edges: readonly StoredRecord[], others: readonly StoredRecord[]];
type AheadRow = readonly [nodes: readonly StoredRecord[], ...(readonly StepRow[])];

/**
 * The nodes of a statement that ends in a clause made from `ahead`. What is read of them next comes with them and is
 * kept, so that whoever asks for it finds it.
 */
export async function readWithAhead(
  reader: GenerationReader,
  ahead: readonly Ahead[],
  statement: (ahead: AheadText) => string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<GraphNode[]> {
  const clause = aheadText(ahead);
  const rows = await reader.ask(statement(clause), { ...parameters, ...clause.parameters });
  if (clause.steps.length === 0) return rows.map((row) => keepNode(reader, row as StoredRecord));
  const [records, ...found] = rows[0] as AheadRow;
  const nodes = records.map((record) => keepNode(reader, record));
  const ids = nodes.map(({ id }) => id);
  const reached = found.map(([, others]) => others.map((other) => keepNode(reader, other).id));
  clause.steps.forEach((step, n) => {
    keepStep(reader, step.ahead, step.from < 0 ? ids : reached[step.from]!, found[n]![0]);
  });
  return nodes;
}

function keepStep(
  reader: GenerationReader,
  { kind, direction, page }: Ahead,
  ids: readonly string[],
  records: readonly StoredRecord[],
): void {
  const edges = records.map(edgeFromRecord);
  if (page === undefined) keepEdges(reader, ids, { kind, direction }, edges);
  else keepPages(reader, ids, { kind, direction, ...page }, edges);
}
