import type { NodeKind } from '../../../domain/graph/node.js';
import { foldedName, foldedProperties, hasIdentifiers, IDENTIFIERS } from '../layout/folded.js';
import { ENTITY, GENERATION, labelOf, POINTER, SCHEMA, VOCABULARY } from '../layout/names.js';
import { SEARCHED_KINDS } from '../../../domain/search/search-terms.js';
import { NODE_KIND_NAMES, NODE_SHAPES, type Property } from '../layout/shapes.js';

export const SEARCH_INDEX = 'lodegraph_search';

const NAMES: ReadonlySet<string> = new Set(['name', 'title']);

/** The properties of a kind that lists are ordered by from an index; `id` has the constraint's. */
export const orderedProperties = (kind: NodeKind): readonly string[] => ORDERED.get(kind) ?? [];

/** Numbers that lists are ordered by. */
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'value']);
/** There are very many observations: only these orders of them are worth an index. */
const OBSERVATION_ORDERS: ReadonlySet<string> = new Set(['value', 'date']);

const isOrdered = (name: string, { column }: Property): boolean =>
  NAMES.has(name) || (column === 'number' && NUMBERS.has(name)) || (column === 'enum' && name !== 'confidence') || column === 'date' || (column === 'ref' && name !== 'source');

const ORDERED: ReadonlyMap<NodeKind, readonly string[]> = new Map(
  NODE_KIND_NAMES.map((kind) => {
    // Nobody lists conflicts, claims and rules by anything but their id: there are very many, or a handful.
    const unlisted = kind === 'Conflict' || kind === 'Rule';
    const shape = unlisted ? [] : [...NODE_SHAPES.get(kind)!];
    const ordered = shape.filter(([name, property]) => isOrdered(name, property)).map(([name]) => name);
    return [kind, kind === 'Observation' ? ordered.filter((name) => OBSERVATION_ORDERS.has(name)) : ordered];
  }),
);

/** A constraint or an index, and the statement that creates it. */
export interface SchemaStatement {
  readonly name: string;
  readonly text: string;
}

function unique(what: string, label: string, properties: readonly string[]): SchemaStatement {
  const name = `lodegraph_${what}`;
  const key = properties.map((property) => `n.${property}`).join(', ');
  return { name, text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${key}) IS UNIQUE` };
}

function index(kind: NodeKind, property: string): SchemaStatement {
  const name = `lodegraph_${kind.toLowerCase()}_${property.toLowerCase()}`;
  return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${labelOf(kind)}) ON (n.gen, n.${property})` };
}

/** Finds a piece of a text: an identifier among those of a thing. Such an index has no second property. */
const textIndex = (kind: NodeKind, property: string): SchemaStatement => {
  const name = `lodegraph_${kind.toLowerCase()}_${property.toLowerCase()}`;
  return { name, text: `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${labelOf(kind)}) ON (n.${property})` };
};

const search = (): SchemaStatement => ({
  name: SEARCH_INDEX,
  text: `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:${SEARCHED_KINDS.map(labelOf).join('|')}) ON EACH [n.words, n.wordsGen, n.kind] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
});

/**
 * All constraints and indexes, derived from the tables of the graph schema. Each can be run again and
 * again. Every index but that of identifiers begins with the generation: it
 * is what keeps two of them apart.
 */
export function schemaStatements(): readonly SchemaStatement[] {
  return [
    unique('schema', SCHEMA, ['name']),
    unique('pointer', POINTER, ['name']),
    unique('generation', GENERATION, ['key']),
    unique('vocabulary', VOCABULARY, ['gen', 'part']),
    unique('entity_id', ENTITY, ['gen', 'id']),
    ...NODE_KIND_NAMES.flatMap((kind) => [
      ...orderedProperties(kind).map((property) => index(kind, property)),
      ...foldedProperties(kind).map((property) => index(kind, foldedName(property))),
      ...(hasIdentifiers(kind) ? [textIndex(kind, foldedName(IDENTIFIERS))] : []),
    ]),
    search(),
  ];
}

/** The text of `schema/neo4j.cypher`. */
export const schemaText = (): string =>
  [
    '// Constraints and indexes of Lodegraph in Neo4j, derived from src/domain/graph-schema.',
    '// Each may be run again and again. A test keeps this file true.',
    '',
    ...schemaStatements().map(({ text }) => `${text};`),
    '',
  ].join('\n');
