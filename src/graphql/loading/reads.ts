import { Extensions } from 'type-graphql';
import type { Step } from '../../store/graph-store.js';

/** Edges that a field follows from the node it stands at, a page of them or all. */
export interface Read extends Step {
  readonly paged?: true;
}

/** Says in the schema what a field will read, for those who read ahead (`look-ahead.ts`). */
export const Reads = (...reads: readonly Read[]): MethodDecorator & PropertyDecorator => Extensions({ reads });
