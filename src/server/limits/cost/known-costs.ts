import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { relationsIn } from './filter-relations.js';
import { lengthOf } from './list-length.js';
import { QueryCost } from './query-cost.js';

interface Known {
  /** Variables that the cost depends on: those that say a length, and filters. */
  readonly lengths: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
  readonly costs: LRUCache<string, number>;
}

/** Costs of operations that were asked before: they depend on the document and on the variables that say a length. */
export class KnownCosts {
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  of(document: DocumentNode, operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): number {
    const known = this.#known.get(operation);
    const found = known?.costs.get(keyOf(known, given));
    if (found !== undefined) return found;
    const lengths = new Set<string>();
    const filters = new Set<string>();
    const cost = new QueryCost(this.schema, fragmentsOf(document), { operation, given, lengths, filters }).total();
    const kept = known ?? { lengths, filters, costs: new LRUCache<string, number>({ max: 50 }) };
    this.#known.set(operation, kept);
    kept.costs.set(keyOf(kept, given), cost);
    return cost;
  }
}

const keyOf = ({ lengths, filters }: Known, given: Readonly<Record<string, unknown>>): string => {
  let key = '';
  for (const name of lengths) key += `${given[name] === undefined ? 'default' : lengthOf(given[name])} `;
  for (const name of filters) key += `${given[name] === undefined ? 'default' : relationsIn(given[name])} `;
  return key;
};

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
