import type { GraphNode, NodeOf, ObservationNode } from '../../../domain/graph/node.js';
import { isEdges, type CountedFacilities, type TallyQuery, type TallyRow, type Term } from '../../tally-query.js';
import { counts } from '../../walk/walk.js';
import { filterTest } from '../filter-test.js';
import type { Generation } from '../generation.js';
import { Combinations } from './combinations.js';
import { tallyEdges } from './tally-edges.js';
import { newestFirst, TermValues, type Beside } from './term-values.js';

/** One pass over what is counted; stops once there are as many combinations as may be told. */
export function tally(generation: Generation, query: TallyQuery): readonly TallyRow[] {
  const { counted, by, asOf, most } = query;
  const terms = new TermValues(generation, asOf);
  const found = new Combinations(most);
  if (isEdges(counted)) tallyEdges(generation, terms, counted, query, found);
  else {
    const things =
      counted.kind === 'Facility'
        ? plantsOf(generation, counted, asOf).map((self): Beside => ({ self }))
        : counted.kind === 'Observation'
          ? told(generation, terms, counted, asOf)
          : plantsOf(generation, counted.of, asOf).flatMap((plant) => numbersOf(terms, plant, counted));
    for (const thing of things) if (found.add(by.map((term) => terms.of(term, thing))) === 0) break;
  }
  return found.rows;
}

/** What a plant makes, or is planned to. */
const MADE = ['CURRENT', 'PLANNED'] as const;

function plantsOf(generation: Generation, { filter, makes }: CountedFacilities, asOf: string): NodeOf<'Facility'>[] {
  const products = makes === undefined ? null : new Set(makes);
  const made = ({ id }: GraphNode): boolean =>
    products === null ||
    generation
      .edgesAt(id, 'MAKES', 'out')
      .some((edge) => products.has(edge.to) && counts(edge, { asOf, statuses: MADE }));
  const meets = filterTest(generation, filter);
  return (generation.nodesOf('Facility') as readonly NodeOf<'Facility'>[]).filter(
    (plant) => meets(plant) && made(plant) && !generation.isMerged(plant),
  );
}

type Series = { readonly series: readonly Term[] };

function told(
  generation: Generation,
  terms: TermValues,
  { filter, series }: Series & Pick<CountedFacilities, 'filter'>,
  asOf: string,
): Beside[] {
  const meets = filterTest(generation, filter);
  const observations = (generation.nodesOf('Observation') as readonly ObservationNode[])
    .filter((node) => node.validFrom <= asOf && meets(node))
    .sort(newestFirst);
  const seen = new Combinations(Infinity);
  return observations.map((self) => {
    const newest = seen.add(series.map((term) => terms.of(term, { self }))) === 1;
    return { self, subject: generation.node(self.subject), newest };
  });
}

/** The numbers that stand for a plant: of each series the newest. */
function numbersOf(
  terms: TermValues,
  subject: GraphNode,
  { property, series }: Series & { readonly property: string },
): Beside[] {
  const seen = new Combinations(Infinity);
  return terms
    .standing(subject.id, property)
    .filter((self) => self.value !== null && seen.add(series.map((term) => terms.of(term, { self, subject }))) === 1)
    .map((self) => ({ self, subject }));
}
