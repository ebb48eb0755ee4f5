import type { BuiltGraph } from '../../../ingest/building/build-graph.js';
import { factOfClaim, type Coverage } from './coverage.js';
import { EXCLUSION_REASONS, type ExclusionReason, type Fact } from './facts.js';
import { cell, countBy, table } from './markdown.js';

/** Facts of public pages begin with this letter, those of the documents with another. */
const OF_PAGES = 'P';

/** Which facts became claims, by document and by kind, and why the others did not. */
export function coverageText(facts: readonly Fact[], coverage: Coverage, graph: BuiltGraph): string {
  const titles = new Map(graph.nodes.flatMap((node) => (node.kind === 'Source' ? [[node.id, node.title]] : [])));
  const origin = ({ fact, source }: Fact): string =>
    fact.startsWith(OF_PAGES) ? 'public pages' : (titles.get(source) ?? source);
  const row = (name: string, some: readonly Fact[]): (string | number)[] => [
    name,
    some.length,
    some.filter(({ fact }) => coverage.placed.has(fact)).length,
    some.filter(({ fact }) => coverage.excluded.has(fact)).length,
    some.reduce((sum, { fact }) => sum + (coverage.placed.get(fact) ?? 0), 0),
  ];
  const by = (key: (fact: Fact) => string): (string | number)[][] => [
    ...[...countBy(facts, key).keys()].map((name) =>
      row(
        name,
        facts.filter((fact) => key(fact) === name),
      ),
    ),
    row('all', facts),
  ];
  const columns = ['facts', 'in the dataset', 'left out', 'claims'];
  return [
    table(['source', ...columns], by(origin)),
    table(
      ['kind', ...columns],
      by(({ kind }) => kind.replaceAll('_', ' ')),
    ),
    `Beside these, ${cell(claimsBeside(facts, graph))} claims are the curator's own (ids C…), or say again, as a claim of the row's source, what the columns country, site and jurisdiction hold.`,
    exclusions(coverage),
  ].join('\n\n');
}

function claimsBeside(facts: readonly Fact[], graph: BuiltGraph): number {
  const known = new Set(facts.map(({ fact }) => fact));
  return graph.nodes.filter(({ id, kind }) => kind === 'Claim' && !known.has(factOfClaim(id))).length;
}

function exclusions({ excluded }: Coverage): string {
  const rows = (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).flatMap((reason) => {
    const ids = [...excluded.values()].filter((exclusion) => exclusion.reason === reason).map(({ fact }) => fact);
    return ids.length === 0 ? [] : [[reason, EXCLUSION_REASONS[reason], ids.length, ids.sort().join(' ')]];
  });
  return table(['left out as', 'which is', 'facts', 'ids'], rows);
}
