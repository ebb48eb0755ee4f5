import type { GraphStore, Snapshot } from '../store/graph-store.js';

/**
 * What one request sees: one generation of the dataset, and loaders that ask for each thing once.
 * A class, because Apollo copies the context object shallowly: getters live on the prototype.
 */
export class RequestContext {
  private constructor(readonly snapshot: Snapshot) {}

  static async begin(store: GraphStore): Promise<RequestContext> {
    return new RequestContext(await store.snapshot());
  }
}
