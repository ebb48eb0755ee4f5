import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provision } from '../agreement/agreement.type.js';
import { nodeBelow, nodesBelow } from '../as-of.js';
import type { GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { ObservedPropertyEnum } from '../enums/observation-enums.js';
import { observationsAbout } from '../loading/observations-about.js';
import { EntityInterface, NodeInterface } from '../node/node.interface.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Claim } from '../source/claim.type.js';
import { Observation } from './observation.type.js';

export const ObservationConnection = connectionOf('Observation', 'observations', () => Observation);

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => NodeInterface, { nullable: true, description: 'What it is about.' })
  subject(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, observation, observation.subject);
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: 'The mineral or product it is about; for a score, its criterion.',
  })
  of(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, observation, observation.of);
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: 'The other end of a flow or share; the other party that a sentence is about.',
  })
  partner(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, observation, observation.partner);
  }

  @FieldResolver(() => [Claim], { description: 'Every statement on it, those that disagree included.' })
  claims(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, observation, observation.claims);
  }

  @FieldResolver(() => Claim, { nullable: true, description: 'The statement whose value is given.' })
  preferredClaim(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, observation, observation.preferredClaim);
  }
}

@ArgsType()
class ObservationArguments extends PageArguments {
  @Field(() => [ObservedPropertyEnum], { nullable: true, description: 'Only these properties; omitted, all.' })
  properties?: string[] | null;
}

@Resolver(() => EntityInterface)
export class EntityResolver {
  @FieldResolver(() => ObservationConnection, {
    description: 'What sources observe of it up to the date: capacity, production, status, ... newest first.',
  })
  observations(
    @Root() entity: GraphNode,
    @Args(() => ObservationArguments) page: ObservationArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return observationsAbout(context, entity, page.properties ?? [], page);
  }
}

/** A commitment has no names and is no entity, but sources judge it too. */
@Resolver(() => Provision)
export class ProvisionObservationResolver {
  @FieldResolver(() => ObservationConnection, {
    description: 'What sources say of it up to the date, newest first.',
  })
  observations(
    @Root() provision: GraphNode,
    @Args(() => ObservationArguments) page: ObservationArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return observationsAbout(context, provision, page.properties ?? [], page);
  }
}
