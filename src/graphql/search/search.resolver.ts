import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput } from '../../domain/errors.js';
import type { NodeKind } from '../../domain/graph/node.js';
import { findMatches } from '../../app/search/find-matches.js';
import type { Match } from '../../domain/search/rank-matches.js';
import { enumOf } from '../enums/register-enum.js';
import { NodeInterface } from '../node/node.interface.js';
import { withinLimit } from '../limits.js';
import type { RequestContext } from '../request-context.js';

const MOST_RESULTS = 50;

const SEARCH_KINDS = [
  'Country',
  'Firm',
  'Organisation',
  'Facility',
  'Site',
  'Group',
  'Mineral',
  'Product',
  'Agreement',
  'Measure',
  'Criterion',
  'Source',
] as const satisfies readonly NodeKind[];

const SearchKind = enumOf<(typeof SEARCH_KINDS)[number]>(
  'SearchKind',
  'A kind of thing that search looks among.',
  Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, `Things of the type ${kind}.`])) as Record<
    (typeof SEARCH_KINDS)[number],
    string
  >,
);

@ObjectType({ description: 'A thing that a search found.', simpleResolvers: true })
class SearchMatch {
  @Field(() => NodeInterface, { description: 'The thing.' })
  node!: object;

  @Field(() => Number, {
    description: 'How well it fits: 1 for its very name, less for less of it. Only good for comparing.',
  })
  score!: number;
}

@Resolver()
export class SearchResolver {
  @Query(() => [SearchMatch], {
    description: `Things by name, alias, identifier or id, best first. Accents, case and the order of words do not count; a word may be begun only, misspelt (one letter from 4 on, two from 8 on), run together with the next, or stand inside a longer one. Only the first twelve words count. At most ${MOST_RESULTS}.`,
  })
  async search(
    @Arg('text', () => String, { description: 'What is looked for.' }) text: string,
    @Ctx() context: RequestContext,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only things of these kinds.' })
    kinds?: NodeKind[] | null,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many to return, at most ${MOST_RESULTS}.` })
    first = 10,
  ): Promise<readonly Match[]> {
    if (text.trim() === '') throw badInput('text', text, 'nothing to look for. Type a part of a name.');
    if (text.length > 200) throw badInput('text', text.length, 'a search text has at most 200 characters.');
    return findMatches(context.snapshot, text, kinds ?? SEARCH_KINDS, withinLimit('first', first, MOST_RESULTS));
  }
}
