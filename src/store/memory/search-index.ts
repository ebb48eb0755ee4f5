import type { GraphNode, NodeKind } from '../../domain/graph/node.js';
import { namesOf, SEARCHED_KINDS, termsOf } from '../../domain/search/search-terms.js';
import { compareText } from '../../domain/values/order.js';
import type { Generation } from './generation.js';

/** The words of all names in order, so that those beginning with a typed prefix lie side by side. */
export class SearchIndex {
  readonly #words: string[];
  readonly #nodesOf = new Map<string, Set<GraphNode>>();

  constructor(generation: Generation) {
    for (const kind of SEARCHED_KINDS) {
      for (const node of generation.nodesOf(kind)) {
        for (const word of namesOf(node).flatMap(termsOf)) {
          const nodes = this.#nodesOf.get(word);
          if (nodes === undefined) this.#nodesOf.set(word, new Set([node]));
          else nodes.add(node);
        }
      }
    }
    this.#words = [...this.#nodesOf.keys()].sort(compareText);
  }

  /** Nodes with words that begin with the typed ones; those that match most of them first. */
  candidates(text: string, kinds: readonly NodeKind[], limit: number): readonly GraphNode[] {
    const hits = new Map<GraphNode, number>();
    for (const term of new Set(termsOf(text))) {
      const matched = new Set<GraphNode>();
      for (let n = this.#firstFrom(term); this.#words[n]?.startsWith(term); n += 1) {
        for (const node of this.#nodesOf.get(this.#words[n]!)!) {
          if (kinds.length === 0 || kinds.includes(node.kind)) matched.add(node);
        }
      }
      for (const node of matched) hits.set(node, (hits.get(node) ?? 0) + 1);
    }
    return [...hits.entries()]
      .sort(([a, m], [b, n]) => n - m || compareText(a.id, b.id))
      .slice(0, limit)
      .map(([node]) => node);
  }

  #firstFrom(term: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.#words[middle]!, term) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
