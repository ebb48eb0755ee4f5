import { createHash } from 'node:crypto';
import { LodegraphError } from '../../domain/errors.js';
import type { Place } from '../../store/graph-store.js';

/**
 * A cursor is a place in a list, the sort value and id of an item, bound to the list it came from by a hash of field,
 * arguments and date. It serves to read on and to read back, and says nothing of the dataset's generation, so it
 * outlives a reload.
 */

const VERSION = 1;

/** Names a list: equal for every page of it, different for another filter, order or date. Made when a cursor is. */
export class ListKey {
  #text: string | null = null;

  constructor(
    private readonly field: string,
    private readonly parameters: () => unknown,
  ) {}

  get text(): string {
    return (this.#text ??= createHash('sha256')
      .update(canonical([this.field, this.parameters()]))
      .digest('base64url')
      .slice(0, 8));
  }
}

export const listKey = (field: string, parameters: unknown): ListKey => new ListKey(field, () => parameters);

export const encodeCursor = (list: ListKey, { value, id }: Place): string =>
  Buffer.from(JSON.stringify([VERSION, list.text, value, id])).toString('base64url');

export function decodeCursor(
  list: ListKey,
  argument: 'after' | 'before',
  cursor: string | null | undefined,
): Place | null {
  if (cursor === null || cursor === undefined) return null;
  const parts = read(cursor);
  if (parts === null)
    throw refused(argument, cursor, `is not a cursor of this API. Pass ${ORIGIN[argument]}, unchanged.`);
  const [version, from, value, id] = parts;
  if (version !== VERSION || from !== list.text) {
    throw refused(
      argument,
      cursor,
      'comes from another list: its field, filter, order or date differ. Start again without it.',
    );
  }
  return { value, id };
}

function read(cursor: string): [number, string, string | number | null, string] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === 4 && typeof parts[3] === 'string'
      ? (parts as [number, string, string | number | null, string])
      : null;
  } catch {
    return null;
  }
}

const ORIGIN = { after: 'the endCursor of the page before', before: 'the startCursor of the page after it' };

const refused = (argument: string, cursor: string, why: string): LodegraphError =>
  new LodegraphError('BAD_USER_INPUT', `Argument "${argument}": this ${why}`, {
    argument,
    value: cursor.slice(0, 200),
  });

/** JSON with sorted keys, so that the order in which a client writes its arguments does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join(',')}}`;
}
