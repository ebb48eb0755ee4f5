import type { GraphEdge } from '../../../domain/graph/edge.js';
import type { ObservationNode } from '../../../domain/graph/node.js';
import {
  isEdges,
  type Condition,
  type CountedEdges,
  type Counted,
  type TallyQuery,
  type TallyRow,
  type Term,
} from '../../tally-query.js';
import { counts } from '../../walk/walk.js';
import { matches } from '../find.js';
import type { Generation } from '../generation.js';
import { newestFirst, TermValues, type Beside } from './term-values.js';

/** One pass over what is counted; stops once there are as many combinations as may be told. */
export function tally(generation: Generation, { counted, by, asOf, most }: TallyQuery): TallyRow[] {
  const terms = new TermValues(generation, asOf);
  const rows = new Map<string, { values: TallyRow['values']; count: number }>();
  for (const things of counting(generation, terms, counted, asOf)) {
    const values = by.map((term) => terms.of(term, things));
    const key = JSON.stringify(values);
    const row = rows.get(key);
    if (row !== undefined) row.count += 1;
    else if (rows.size === most) break;
    else rows.set(key, { values, count: 1 });
  }
  return [...rows.values()];
}

function counting(generation: Generation, terms: TermValues, counted: Counted, asOf: string): Iterable<Beside> {
  if (isEdges(counted)) return edges(generation, terms, counted, asOf);
  if (counted.kind === 'Observation') {
    const found = (generation.nodesOf('Observation') as readonly ObservationNode[]).filter(
      (node) => node.validFrom <= asOf && (counted.filter === undefined || matches(node, counted.filter)),
    );
    const things = found.sort(newestFirst).map((self) => ({ self, subject: generation.node(self.subject) }));
    return withNewest(terms, things, counted.series);
  }
  const { filter, makes } = counted.kind === 'Number' ? counted.of : counted;
  const plants = generation
    .nodesOf('Facility')
    .filter(
      (plant) =>
        (filter === undefined || matches(plant, filter)) &&
        (makes === undefined ||
          generation
            .edgesAt(plant.id, 'MAKES', 'out')
            .some((edge) => counts(edge, { asOf, statuses: MADE }) && makes.includes(edge.to))),
    );
  if (counted.kind === 'Facility') return plants.map((self) => ({ self }));
  return plants.flatMap((subject) => {
    const numbers = terms.standing(subject.id, counted.property).filter(({ value }) => value !== null);
    const things = numbers.map((self) => ({ self, subject }));
    return withNewest(terms, things, counted.series).filter(({ newest }) => newest);
  });
}

/** What a plant makes, or is planned to. */
const MADE = ['CURRENT', 'PLANNED'] as const;

/** Marks the first of each series; the things come newest first. */
function withNewest<T extends Beside>(terms: TermValues, things: readonly T[], series: readonly Term[]) {
  const seen = new Set<string>();
  return things.map((thing) => {
    const key = JSON.stringify(series.map((term) => terms.of(term, thing)));
    const newest = !seen.has(key);
    seen.add(key);
    return { ...thing, newest };
  });
}

function* edges(generation: Generation, terms: TermValues, counted: CountedEdges, asOf: string): Iterable<Beside> {
  const { kind, statuses, where } = counted;
  for (const edge of candidates(generation, counted)) {
    if (!counts(edge, { asOf, statuses })) continue;
    const things = { self: edge, from: generation.node(edge.from), to: generation.node(edge.to) };
    if (edge.kind === kind && where.every((condition) => holds(terms, condition, things))) yield things;
  }
}

/** Where the ends are named, the edges at them: at either end each edge is met once. */
function candidates(generation: Generation, { kind, where }: CountedEdges): Iterable<GraphEdge> {
  for (const condition of where) {
    const { term } = condition;
    if (!('in' in condition) || !('property' in term) || term.property !== 'id' || term.part !== undefined) continue;
    const direction = term.at === 'from' ? 'out' : 'in';
    return [...new Set(condition.in)].flatMap((id) => generation.edgesAt(id, kind, direction));
  }
  return generation.edgesOf(kind);
}

function holds(terms: TermValues, condition: Condition, things: Beside): boolean {
  const value = terms.of(condition.term, things);
  return 'in' in condition
    ? typeof value === 'string' && condition.in.includes(value)
    : (value === null) === condition.missing;
}
