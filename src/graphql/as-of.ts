import { asOfDate } from '../app/as-of.js';
import { when, type Held } from '../store/held.js';
import type { RequestContext } from './request-context.js';

const AS_OF = Symbol('asOf');

/**
 * A node read at a date: fields below it inherit the date of the field above. The node itself is shared between
 * requests, so the date stands in a copy. (An object with the node as its prototype would be slow to make and to read:
 * the engine gives each of them a shape of its own.)
 */
export const at = <T extends object>(node: T, asOf: string | null): T =>
  asOf === null || inheritedDate(node) === asOf ? node : { ...node, [AS_OF]: asOf };

/**
 * The date that nodes must carry to be read at `asOf`; null where that is the dataset's, at which all is read that
 * carries none: then nothing has to be copied.
 */
export const carried = ({ snapshot }: RequestContext, asOf: string): string | null =>
  asOf === snapshot.dataset.date ? null : asOf;

/** The date that fields below an object read at, or null where nobody asked for one. */
export const inheritedDate = (root: object): string | null => (root as { [AS_OF]?: string })[AS_OF] ?? null;

/** The date a field reads at: its own argument, else that of the field above, else the dataset's. */
export const readAt = (root: object, asked: string | null | undefined, context: RequestContext): string =>
  asOfDate(context.snapshot, asked ?? inheritedDate(root));

/** A child read at the date of its parent; a child with an argument of its own at that. */
export const below = <T extends object>(root: object, child: T, asked?: string | null): T =>
  at(child, asked ?? inheritedDate(root));

/** The node of an id, read at the date of its parent. */
export const nodeBelow = (context: RequestContext, root: object, id: string | null): Held<object | null> =>
  id === null ? null : when(context.node(id), (node) => (node === null ? null : below(root, node)));

/** The nodes of some ids, read at the date of their parent. */
export const nodesBelow = (context: RequestContext, root: object, ids: readonly string[]): Held<object[]> =>
  when(context.nodes(ids), (nodes) => nodes.map((node) => below(root, node)));
