import type { EdgeKind } from '../../../domain/graph-schema/edge-kinds.js';
import type { GraphEdge } from '../../../domain/graph/edge.js';
import type { GraphNode } from '../../../domain/graph/node.js';
import type { Step } from '../../graph-store.js';

type Lists = Partial<Record<EdgeKind, readonly GraphEdge[]>>;

/** What is known of one id: one entry of the cache, since what is read of a node is read together. */
export class Known {
  /** The node; null where it is known that there is none. */
  node: GraphNode | null | undefined;
  /** Whether it has grown since the cache took it. */
  isNew = false;
  #size = 1;
  #out: Lists = {};
  #in: Lists = {};

  constructor(readonly id: string) {}

  /** All edges of a kind at the node, of all times, in order of id; undefined where they are not known. */
  edges({ kind, direction }: Step): readonly GraphEdge[] | undefined {
    return (direction === 'out' ? this.#out : this.#in)[kind];
  }

  setEdges(step: Step, edges: readonly GraphEdge[]): void {
    this.#size += edges.length - (this.edges(step)?.length ?? 0);
    (step.direction === 'out' ? this.#out : this.#in)[step.kind] = edges;
  }

  /** Takes over what another request has found out about the same id meanwhile. */
  adopt(other: Known): void {
    if (this.node === undefined) this.node = other.node;
    for (const [mine, theirs] of [
      [this.#out, other.#out],
      [this.#in, other.#in],
    ] as const) {
      for (const kind of Object.keys(theirs) as EdgeKind[]) {
        if (mine[kind] !== undefined) continue;
        mine[kind] = theirs[kind]!;
        this.#size += theirs[kind]!.length;
      }
    }
  }

  forgetEdges(): void {
    this.#out = {};
    this.#in = {};
    this.#size = 1;
  }

  /** Nodes and edges in it. */
  get size(): number {
    return this.#size;
  }
}
