import type { HoldingColumn } from './holding-column.js';

export interface Component {
  readonly nodes: readonly number[];
  readonly cyclic: boolean;
}

/**
 * What the arithmetic of shares needs to know of a graph: who gives each node which part of it, and in
 * which order to compute. Owners and their assets make one; so do suppliers and what they feed.
 */
export interface ShareNetwork {
  readonly ids: readonly string[];
  readonly truncated: readonly boolean[];
  /** The truncated nodes. */
  readonly cuts: readonly number[];
  /** Who gives a node its parts, by node. */
  readonly shares: readonly HoldingColumn[];
  /** Components, givers before receivers, and the component of each node. */
  readonly components: readonly Component[];
  readonly componentOf: Int32Array;
}
