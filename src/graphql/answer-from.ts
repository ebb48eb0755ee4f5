import { LodegraphError } from '../domain/errors.js';
import type { Cancellation } from '../store/cancelling/cancellation.js';
import type { GraphStore } from '../store/graph-store.js';
import { RequestContext } from './request-context.js';

const TRIES = 3;

/**
 * Answers a question from one generation of the dataset. Where another went live in the moment it began,
 * it is asked again of that one: no answer mixes generations, and none is of one that is past.
 */
export async function answerFrom<T>(
  store: GraphStore,
  ask: (context: RequestContext) => Promise<T>,
  cancellation?: Cancellation,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const context = await RequestContext.begin(store, cancellation);
    try {
      const answer = await ask(context);
      if (await context.snapshot.confirm()) return answer;
    } catch (error) {
      // It may have failed because what it read was removed under it.
      const isWhole = await context.snapshot.confirm().catch(() => true);
      if (isWhole) throw error;
    }
  }
  throw new LodegraphError(
    'STORE_UNAVAILABLE',
    'The dataset is being replaced again and again. Ask again in a moment.',
  );
}
