import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { NodeKind } from '../../domain/graph/node.js';
import { overLimit } from '../../domain/errors.js';
import type { Ahead, Filter } from '../../store/graph-store.js';
import { aheadOf } from '../loading/look-ahead.js';
import type { RequestContext } from '../request-context.js';
import { Agreement } from '../agreement/agreement.type.js';
import { AgreementBy, CountryBy, FacilityBy, FirmBy, MineralBy, type IdentifierInput } from './lookup.input.js';
import { NodeInterface } from './node.interface.js';
import { Country, Facility, Firm, Mineral } from './node-types.js';
import { surviving, withSurvivor } from './surviving.js';
import { warnOfUnknown } from './unknown-id.js';

export const MOST_IDS = 200;

@Resolver()
export class LookupResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'The thing with this id, of whatever kind; null where there is none.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An id such as facility:lynas-lamp.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const node = await surviving(context, id, () => aheadOf(info, context));
    if (node === null) await warnOfUnknown(context, id, null);
    return node;
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: `The things with these ids, in their order; null where there is none. At most ${MOST_IDS}.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids.' }) ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(object | null)[]> {
    if (ids.length > MOST_IDS) {
      throw overLimit(
        'ids',
        ids.length,
        MOST_IDS,
        `${ids.length} ids are more than the ${MOST_IDS} of one request. Ask in several.`,
      );
    }
    return Promise.all(ids.map((id) => surviving(context, id, () => aheadOf(info, context))));
  }

  @Query(() => Country, { nullable: true, description: 'One country.' })
  country(
    @Arg('by', () => CountryBy, { description: 'What names it.' }) by: CountryBy,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (by.id !== undefined) return ofKind(context, by.id, 'Country', info);
    const property = by.alpha2 === undefined ? 'alpha3' : 'alpha2';
    return first(context, 'Country', { property, is: 'eq', value: by.alpha2 ?? by.alpha3! }, info);
  }

  @Query(() => Firm, {
    nullable: true,
    description: 'One firm. A name may fit several: ask firms(filter:) or search(text:).',
  })
  firm(
    @Arg('by', () => FirmBy, { description: 'What names it.' }) by: FirmBy,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (by.id !== undefined) return ofKind(context, by.id, 'Firm', info);
    const { lei, ticker, identifier } = by;
    if (lei !== undefined) return identified(context, 'Firm', { scheme: 'LEI', id: lei }, info);
    return identified(context, 'Firm', ticker === undefined ? identifier! : { scheme: 'TICKER', id: ticker }, info);
  }

  @Query(() => Facility, { nullable: true, description: 'One facility.' })
  facility(
    @Arg('by', () => FacilityBy, { description: 'What names it.' }) by: FacilityBy,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return by.id !== undefined
      ? ofKind(context, by.id, 'Facility', info)
      : identified(context, 'Facility', by.identifier!, info);
  }

  @Query(() => Mineral, { nullable: true, description: 'One mineral.' })
  mineral(
    @Arg('by', () => MineralBy, { description: 'What names it.' }) by: MineralBy,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return by.id !== undefined
      ? ofKind(context, by.id, 'Mineral', info)
      : first(context, 'Mineral', { property: 'symbol', is: 'eq', value: by.symbol! }, info);
  }

  @Query(() => Agreement, { nullable: true, description: 'One agreement.' })
  agreement(
    @Arg('by', () => AgreementBy, { description: 'What names it.' }) by: AgreementBy,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return ofKind(context, by.id!, 'Agreement', info);
  }
}

async function ofKind(
  context: RequestContext,
  id: string,
  kind: NodeKind,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const node = await surviving(context, id, () => aheadOf(info, context));
  if (node === null) await warnOfUnknown(context, id, kind);
  return node?.kind === kind ? node : null;
}

/** The thing of a kind that a register calls so. */
function identified(
  context: RequestContext,
  kind: NodeKind,
  { scheme, id }: IdentifierInput,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  return first(context, kind, { property: 'identifiers', is: 'has', value: `${scheme}:${id}` }, info);
}

/** The thing of a kind that meets a condition, under its surviving id. */
async function first(
  context: RequestContext,
  kind: NodeKind,
  filter: Filter,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const ahead = (): readonly Ahead[] => aheadOf(info, context);
  const { items } = await context.snapshot.find(kind, {
    filter,
    order: { property: 'id', direction: 'ASC' },
    first: 1,
    after: null,
    withMerged: true,
    ahead: () => withSurvivor(ahead()),
  });
  return items.length === 0 ? null : surviving(context, items[0]!.id, ahead);
}
