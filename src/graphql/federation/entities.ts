import { badInput, LodegraphError } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { withinLimit } from '../limits.js';
import { surviving } from '../node/surviving.js';
import type { RequestContext } from '../request-context.js';

/** As many as one read of the store looks up. A router asks for all things of a level of its answer at once. */
export const MOST_REPRESENTATIONS = 1_000;

/**
 * The things that a router names, in their order. What is not there is null. A name that cannot be one is an error in
 * its own place: the other things are answered.
 */
export function entities(
  context: RequestContext,
  keyed: ReadonlySet<string>,
  representations: readonly unknown[],
): Promise<(GraphNode | Error | null)[]> {
  withinLimit('representations', representations.length, MOST_REPRESENTATIONS);
  return Promise.all(
    representations.map((representation) =>
      entity(context, keyed, representation).catch((error: unknown) => {
        if (error instanceof LodegraphError && error.code === 'BAD_USER_INPUT') return error;
        throw error;
      }),
    ),
  );
}

async function entity(
  context: RequestContext,
  keyed: ReadonlySet<string>,
  representation: unknown,
): Promise<GraphNode | null> {
  const { __typename: type, id } = (
    typeof representation === 'object' && representation !== null ? representation : {}
  ) as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || typeof id !== 'string') {
    throw refused(representation, 'name a thing by "__typename" and "id", both of them texts.');
  }
  if (!keyed.has(type)) throw refused(representation, `${type} has no key here; these have: ${[...keyed].join(', ')}.`);
  const node = await surviving(context, id, () => []);
  if (node !== null && node.kind !== type) throw refused(representation, `"${id}" is a ${node.kind}, not a ${type}.`);
  return node;
}

const LONGEST = 200;

function refused(representation: unknown, why: string): LodegraphError {
  const text = JSON.stringify(representation).slice(0, LONGEST);
  return badInput('representations', text, `${text}: ${why}`);
}
