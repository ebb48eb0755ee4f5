import { ArgsType, Field, Int } from 'type-graphql';
import { badInput, overLimit } from '../../domain/errors.js';
import type { Place } from '../../store/graph-store.js';
import type { PageQuery } from '../../store/paging/page-query.js';
import { decodeCursor, type ListKey } from './cursor.js';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 200;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many to return from the start, 0 to ${LARGEST_PAGE}; ${DEFAULT_PAGE} where neither this nor "last" is given. Ask for more with the cursor of the page before.`,
  })
  first?: number | null | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      'Only what follows this cursor: the endCursor of the page before. A cursor fits only the field, filter, order and date it came from.',
  })
  after?: string | null | undefined;

  @Field(() => Int, {
    nullable: true,
    description: `How many to return from the end, 0 to ${LARGEST_PAGE}, in the order of the list; instead of "first".`,
  })
  last?: number | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Only what precedes this cursor: the startCursor of the page after it.',
  })
  before?: string | null | undefined;
}

/**
 * The page of a list that its arguments ask for, as the store takes it. Without a length it is read on from `after`,
 * and back where only `before` is given.
 */
export function pageAsked<P = Place>(
  list: ListKey,
  args: PageArguments,
  placeOf: (place: Place) => P = (place) => place as P,
): PageQuery<P> {
  const place = (argument: 'after' | 'before'): P | null => {
    const found = decodeCursor(list, argument, args[argument]);
    return found === null ? null : placeOf(found);
  };
  const [first, last] = [checkLength('first', args.first), checkLength('last', args.last)];
  if (first !== null && last !== null) {
    throw badInput('last', last, 'give "first" to read on or "last" to read back, not both.');
  }
  const [after, before] = [place('after'), place('before')];
  const backward = last !== null || (first === null && before !== null && after === null);
  return backward ? { last: last ?? DEFAULT_PAGE, before, after } : { first: first ?? DEFAULT_PAGE, after, before };
}

/** Refuses a page that is too long; the message says what to do instead. */
function checkLength(argument: 'first' | 'last', length: number | null | undefined): number | null {
  if (length === null || length === undefined) return null;
  if (length >= 0 && length <= LARGEST_PAGE) return length;
  if (length < 0) throw badInput(argument, length, `${length} is negative; ask for 0 to ${LARGEST_PAGE}.`);
  const goOn = argument === 'first' ? 'after' : 'before';
  throw overLimit(
    argument,
    length,
    LARGEST_PAGE,
    `${length} is more than the ${LARGEST_PAGE} a page may hold. Ask for ${LARGEST_PAGE} and go on with "${goOn}".`,
  );
}
