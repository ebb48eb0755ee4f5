import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { indexWords, searchClauses, type SearchClause } from '../../domain/search/search-clauses.js';
import { SEARCHED_KINDS } from '../../domain/search/search-terms.js';
import { Vocabulary } from '../../domain/search/vocabulary.js';
import { append } from '../../domain/values/multimap.js';
import { compareText } from '../../domain/values/order.js';
import type { Generation } from './generation.js';

/**
 * The words of all names, the nodes that have each, and the vocabulary that says which words a typed one may mean.
 * Nodes are known by their place in the order of ids.
 */
export class SearchIndex {
  readonly #vocabulary: Vocabulary;
  readonly #nodes: readonly GraphNode[];
  readonly #placesOf = new Map<string, number[]>();

  constructor(generation: Generation) {
    this.#nodes = SEARCHED_KINDS.flatMap((kind) => generation.nodesOf(kind)).sort((a, b) => compareText(a.id, b.id));
    const vocabulary = new Set<string>();
    this.#nodes.forEach((node, place) => {
      const { words, whole } = indexWords(node);
      for (const word of words) {
        vocabulary.add(word);
        append(this.#placesOf, word, place);
      }
      for (const word of whole) append(this.#placesOf, word, place);
    });
    this.#vocabulary = new Vocabulary(vocabulary);
  }

  /** Nodes that meet some clause of the text, by the weight of those they meet, then by id. */
  candidates(text: string, kinds: readonly NodeKind[], limit: number): readonly GraphNode[] {
    const { weights, met } = this.#weights(searchClauses(text, this.#vocabulary));
    const byWeight = new Map<number, number[]>();
    for (const place of met) {
      if (kinds.length === 0 || kinds.includes(this.#nodes[place]!.kind)) append(byWeight, weights[place]!, place);
    }
    const found: GraphNode[] = [];
    for (const weight of [...byWeight.keys()].sort((a, b) => b - a)) {
      if (found.length >= limit) break;
      const places = byWeight.get(weight)!.sort((a, b) => a - b);
      found.push(...places.slice(0, limit - found.length).map((place) => this.#nodes[place]!));
    }
    return found;
  }

  #weights(clauses: readonly SearchClause[]): { readonly weights: Uint32Array; readonly met: readonly number[] } {
    const weights = new Uint32Array(this.#nodes.length);
    // A clause counts once however many of its words a node has.
    const last = new Uint16Array(this.#nodes.length);
    const met: number[] = [];
    clauses.forEach((clause, n) => {
      const words = 'prefix' in clause ? this.#vocabulary.beginningWith(clause.prefix) : clause.words;
      for (const word of words) {
        for (const place of this.#placesOf.get(word) ?? []) {
          if (last[place] === n + 1) continue;
          last[place] = n + 1;
          if (weights[place] === 0) met.push(place);
          weights[place]! += clause.weight;
        }
      }
    });
    return { weights, met };
  }
}
