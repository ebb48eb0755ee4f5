import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { NodeOf } from '../../domain/graph/node.js';
import { nodeBelow, readAt } from '../as-of.js';
import { FacilityStatusEnum } from '../enums/facility-enums.js';
import { statusOf } from '../loading/observations-about.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { EntityInterface } from '../node/node.interface.js';
import { Country, Facility, Site } from '../node/node-types.js';
import { Relation } from '../node/relationship.js';
import { Observation } from '../observation/observation.type.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';

const relation = { name: 'relation', type: () => Relation, description: 'The relationship: role, dates, claims.' };
const OperatorConnection = connectionOf('Operator', 'operators and builders', () => EntityInterface, relation);
const OutputConnection = connectionOf('Output', 'products made', () => EntityInterface, relation);
export const FacilityConnection = connectionOf('Facility', 'facilities', () => Facility);

@Resolver(() => Facility)
export class FacilityResolver {
  @Reads({ kind: 'IN_COUNTRY', direction: 'out' })
  @FieldResolver(() => Country, { nullable: true, description: 'Country it stands in.' })
  country(@Root() facility: NodeOf<'Facility'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, facility, facility.country);
  }

  @FieldResolver(() => Site, { nullable: true, description: 'Industrial park or district it stands in.' })
  site(@Root() facility: NodeOf<'Facility'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, facility, facility.site);
  }

  @Reads({ kind: 'ABOUT', direction: 'in' })
  @FieldResolver(() => FacilityStatusEnum, {
    description: 'Whether it runs on the date, by the latest observation; UNKNOWN where none is recorded.',
  })
  async status(
    @Root() facility: NodeOf<'Facility'>,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at.' }) asOf?: string | null,
  ): Promise<string> {
    return (await statusOf(context, facility, readAt(facility, asOf, context)))?.code ?? 'UNKNOWN';
  }

  @FieldResolver(() => Observation, { nullable: true, description: 'The observation behind the status.' })
  statusObservation(@Root() facility: NodeOf<'Facility'>, @Ctx() context: RequestContext): Promise<object | null> {
    return statusOf(context, facility, readAt(facility, null, context));
  }

  @Reads({ kind: 'OPERATES', direction: 'in', paged: true })
  @FieldResolver(() => OperatorConnection, { description: 'Who runs it. Running a plant is not owning it.' })
  operators(
    @Root() facility: NodeOf<'Facility'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      facility,
      { field: 'Facility.operators', kind: 'OPERATES', direction: 'in', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'BUILT', direction: 'in', paged: true })
  @FieldResolver(() => OperatorConnection, { description: 'Who built it. Building a plant is not owning it.' })
  builders(
    @Root() facility: NodeOf<'Facility'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      facility,
      { field: 'Facility.builders', kind: 'BUILT', direction: 'in', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'MAKES', direction: 'out', paged: true })
  @FieldResolver(() => OutputConnection, {
    description: 'What it makes. How much it can make is among its observations.',
  })
  outputs(
    @Root() facility: NodeOf<'Facility'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      facility,
      { field: 'Facility.outputs', kind: 'MAKES', direction: 'out', relation: 'relation' },
      page,
    );
  }
}

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => Country, { nullable: true, description: 'Country it lies in.' })
  country(@Root() site: NodeOf<'Site'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, site, site.country);
  }

  @Reads({ kind: 'AT_SITE', direction: 'in', paged: true })
  @FieldResolver(() => FacilityConnection, { description: 'The facilities in it.' })
  facilities(
    @Root() site: NodeOf<'Site'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, site, { field: 'Site.facilities', kind: 'AT_SITE', direction: 'in' }, page);
  }
}
