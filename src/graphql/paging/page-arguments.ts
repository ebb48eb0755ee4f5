import { LodegraphError } from '../../domain/errors.js';
import { ArgsType, Field, Int } from 'type-graphql';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 200;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE,
    description: `How many to return, from 0 to ${LARGEST_PAGE}. Ask for more with the cursor of the page before.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before. A cursor fits only the field, filter, order and date it came from.',
  })
  after?: string | null;
}

/** Refuses a page that is too long; the message says what to do instead. */
export function checkPage(first: number): number {
  if (first >= 0 && first <= LARGEST_PAGE) return first;
  throw first < 0
    ? new LodegraphError('BAD_USER_INPUT', `Argument "first": ${first} is negative; ask for 0 to ${LARGEST_PAGE}.`, {
        argument: 'first',
        value: first,
      })
    : new LodegraphError(
        'LIMIT_EXCEEDED',
        `Argument "first": ${first} is more than the ${LARGEST_PAGE} a page may hold. Ask for ${LARGEST_PAGE} and go on with "after".`,
        {
          limit: 'first',
          allowed: LARGEST_PAGE,
          value: first,
        },
      );
}
