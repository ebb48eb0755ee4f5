import type { Column } from '../../../domain/graph-schema/column.js';
import { NODE_KINDS, type TableNodeKind } from '../../../domain/graph-schema/node-kinds.js';
import { kindOfId } from '../../../domain/graph/node.js';
import { countryIdOf } from '../../reading/built-in-countries.js';
import type { RawRow } from '../../reading/raw-dataset.js';
import { didYouMean } from '../../../domain/search/nearest.js';
import { quoted } from '../problem.js';
import { placeOf, type RuleContext } from './rule-context.js';

/** An id in a `ref` or `refs` column names a thing of a kind that the column takes, and the thing exists. */
export function checkReference(
  row: RawRow,
  column: string,
  { to = [] }: Column,
  id: string,
  context: RuleContext,
): void {
  const { listed, problems, dataset } = context;
  const kind = kindOfId(id);
  if (kind === null || !to.includes(kind)) {
    const what = kind === null ? `begins with no prefix of a kind` : `is a ${kind}`;
    const prefixes = to.map((allowed) => `${NODE_KINDS[allowed as TableNodeKind].prefix}:…`).join(', ');
    const message = `${quoted(id)} ${what}; "${column}" takes ${to.join(', ')}.`;
    problems.error(
      'WRONG_KIND',
      { ...placeOf(row, column), value: id },
      message,
      `Use an id that begins with one of ${prefixes}.`,
    );
    return;
  }
  const { table, prefix } = NODE_KINDS[kind as TableNodeKind];
  if (listed.has(id) || dataset.incomplete?.has(table)) return;
  const known = kind === 'Country' ? countryIdOf(id.slice(prefix.length + 1)) : null;
  const suggestion = known === null ? suggestionFor(id, prefix, context) : ` Did you mean "${known}"?`;
  const message = `There is no ${quoted(id)} in ${table}.csv${kind === 'Country' ? ' or built in' : ''}.`;
  const advice = `Add it there, or correct the id.${suggestion}`;
  problems.error('DANGLING_REFERENCE', { ...placeOf(row, column), value: id }, message, advice);
}

function suggestionFor(id: string, prefix: string, { listed, problems }: RuleContext): string {
  return problems.takesSuggestions ? didYouMean(id, ofPrefix(listed.keys(), `${prefix}:`)) : '';
}

function* ofPrefix(ids: Iterable<string>, prefix: string): Generator<string> {
  for (const id of ids) if (id.startsWith(prefix)) yield id;
}
