import type { BuiltGraph } from '../../../src/ingest/building/build-graph.js';

/** Words that mean something to a dataset: its ids by their kind, names, codes and days. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly units: readonly string[];
  readonly days: readonly string[];
  /** Cursors of real lists. */
  readonly cursors: readonly string[];
}

const FEW = 300;
const unique = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values)].filter((value) => typeof value === 'string' && value !== '') as string[];

export function vocabularyOf({ nodes, edges }: BuiltGraph, cursors: readonly string[]): Vocabulary {
  const ids = new Map<string, string[]>();
  for (const { id, kind } of nodes) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  const named = nodes.flatMap((node) => ('name' in node ? [node.name] : []));
  const observed = nodes.filter((node) => node.kind === 'Observation');
  return {
    ids,
    words: unique(named.flatMap((name) => [name, ...name.split(' ')])),
    codes: unique([
      ...nodes.flatMap((node) => (node.kind === 'Country' ? [node.alpha2, node.alpha3] : [])),
      ...nodes.flatMap((node) => (node.kind === 'Mineral' ? [node.symbol] : [])),
      ...nodes.flatMap((node) =>
        node.kind === 'Firm' ? node.identifiers.map((identifier) => identifier.split(':').at(-1)) : [],
      ),
    ]),
    units: unique(observed.map(({ unit }) => unit)),
    days: unique(edges.flatMap((edge) => ('validFrom' in edge ? [edge.validFrom, edge.validUntil] : []))).slice(0, FEW),
    cursors,
  };
}
