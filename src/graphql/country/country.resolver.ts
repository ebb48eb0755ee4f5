import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { NodeOf } from '../../domain/graph/node.js';
import { Agreement, Measure } from '../agreement/agreement.type.js';
import { FacilityConnection } from '../facility/facility.resolver.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { EntityInterface } from '../node/node.interface.js';
import { Country } from '../node/node-types.js';
import { Relation } from '../node/relationship.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';

const relation = { name: 'relation', type: () => Relation, description: 'The relationship: role, dates, claims.' };
const CountryAgreementConnection = connectionOf(
  'CountryAgreement',
  'agreements of a country',
  () => Agreement,
  relation,
);
const CountryMeasureConnection = connectionOf('CountryMeasure', 'measures of a country', () => Measure);
const SeatedConnection = connectionOf(
  'Seated',
  'firms and organisations seated in a country',
  () => EntityInterface,
  relation,
);

@Resolver(() => Country)
export class CountryResolver {
  @Reads({ kind: 'IN_COUNTRY', direction: 'in', paged: true })
  @FieldResolver(() => FacilityConnection, { description: 'The facilities that stand in it.' })
  facilities(
    @Root() country: NodeOf<'Country'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, country, { field: 'Country.facilities', kind: 'IN_COUNTRY', direction: 'in' }, page);
  }

  @Reads({ kind: 'PARTY_TO', direction: 'out', paged: true })
  @FieldResolver(() => CountryAgreementConnection, { description: 'The agreements it is party to.' })
  agreements(
    @Root() country: NodeOf<'Country'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      country,
      { field: 'Country.agreements', kind: 'PARTY_TO', direction: 'out', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'IMPOSED_BY', direction: 'in', paged: true })
  @FieldResolver(() => CountryMeasureConnection, { description: 'The policy measures it imposes.' })
  measures(
    @Root() country: NodeOf<'Country'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, country, { field: 'Country.measures', kind: 'IMPOSED_BY', direction: 'in' }, page);
  }

  @Reads({ kind: 'HEADQUARTERED_IN', direction: 'in', paged: true })
  @FieldResolver(() => SeatedConnection, { description: 'The firms and organisations with headquarters in it.' })
  headquarters(
    @Root() country: NodeOf<'Country'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      country,
      { field: 'Country.headquarters', kind: 'HEADQUARTERED_IN', direction: 'in', relation: 'relation' },
      page,
    );
  }
}
