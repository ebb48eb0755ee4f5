import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nodesBelow } from '../as-of.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { EntityInterface } from '../node/node.interface.js';
import { Facility, Firm, Group, Organisation } from '../node/node-types.js';
import { Relation } from '../node/relationship.js';
import { connectionOf } from '../paging/connection.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';

const relation = { name: 'relation', type: () => Relation, description: 'The relationship: role, dates, claims.' };
const OperatedConnection = connectionOf('Operated', 'facilities operated or built', () => Facility, relation);
const MemberConnection = connectionOf('Member', 'members', () => EntityInterface, relation);

@Resolver(() => Firm)
export class FirmResolver {
  @Reads({ kind: 'OPERATES', direction: 'out', paged: true })
  @FieldResolver(() => OperatedConnection, { description: 'The facilities it runs.' })
  operates(
    @Root() firm: NodeOf<'Firm'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      firm,
      { field: 'Firm.operates', kind: 'OPERATES', direction: 'out', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'BUILT', direction: 'out', paged: true })
  @FieldResolver(() => OperatedConnection, { description: 'The facilities it built.' })
  built(
    @Root() firm: NodeOf<'Firm'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      firm,
      { field: 'Firm.built', kind: 'BUILT', direction: 'out', relation: 'relation' },
      page,
    );
  }
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Reads({ kind: 'MEMBER_OF', direction: 'in', paged: true })
  @FieldResolver(() => MemberConnection, { description: 'Its members.' })
  members(
    @Root() organisation: NodeOf<'Organisation'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      organisation,
      { field: 'Organisation.members', kind: 'MEMBER_OF', direction: 'in', relation: 'relation' },
      page,
    );
  }
}

@Resolver(() => Group)
export class GroupResolver {
  @FieldResolver(() => [EntityInterface], { description: 'The members that a source names.' })
  members(@Root() group: NodeOf<'Group'>, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, group, group.members);
  }
}
