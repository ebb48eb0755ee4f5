import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nodeBelow, nodesBelow } from '../as-of.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { AgreementKindEnum } from '../enums/observation-enums.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { EntityInterface } from '../node/node.interface.js';
import { Relation } from '../node/relationship.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Agreement, Investment, Measure, Provision } from './agreement.type.js';

const relation = { name: 'relation', type: () => Relation, description: 'The relationship: role, dates, claims.' };
const AgreementPartyConnection = connectionOf(
  'AgreementParty',
  'parties to an agreement',
  () => EntityInterface,
  relation,
);
const CoverageConnection = connectionOf('Coverage', 'minerals and products covered', () => EntityInterface, relation);
export const ProvisionConnection = connectionOf('Provision', 'provisions', () => Provision);

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => AgreementKindEnum, { nullable: true, description: 'What kind of agreement it is.' })
  kind(@Root() agreement: NodeOf<'Agreement'>): string | null {
    return agreement.type;
  }

  @Reads({ kind: 'PARTY_TO', direction: 'in', paged: true })
  @FieldResolver(() => AgreementPartyConnection, {
    description: 'Who is party to it. Its status and bindingness are among its observations.',
  })
  parties(
    @Root() agreement: NodeOf<'Agreement'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      agreement,
      { field: 'Agreement.parties', kind: 'PARTY_TO', direction: 'in', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'COVERS', direction: 'out', paged: true })
  @FieldResolver(() => CoverageConnection, { description: 'The minerals and products it covers.' })
  covers(
    @Root() agreement: NodeOf<'Agreement'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      agreement,
      { field: 'Agreement.covers', kind: 'COVERS', direction: 'out', relation: 'relation' },
      page,
    );
  }

  @Reads({ kind: 'PROVISION_OF', direction: 'in', paged: true })
  @FieldResolver(() => ProvisionConnection, { description: 'Its commitments.' })
  provisions(
    @Root() agreement: NodeOf<'Agreement'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      agreement,
      { field: 'Agreement.provisions', kind: 'PROVISION_OF', direction: 'in' },
      page,
    );
  }
}

@Resolver(() => Provision)
export class ProvisionResolver {
  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement it stands in.' })
  agreement(@Root() provision: NodeOf<'Provision'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, provision, provision.agreement);
  }

  @FieldResolver(() => [EntityInterface], { description: 'Who commits.' })
  by(@Root() provision: NodeOf<'Provision'>, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, provision, provision.by);
  }
}

@Resolver(() => Measure)
export class MeasureResolver {
  @FieldResolver(() => EntityInterface, { nullable: true, description: 'Who imposes it.' })
  imposedBy(@Root() measure: NodeOf<'Measure'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, measure, measure.imposedBy);
  }

  @Reads({ kind: 'COVERS', direction: 'out', paged: true })
  @FieldResolver(() => CoverageConnection, { description: 'The minerals and products it hits.' })
  covers(
    @Root() measure: NodeOf<'Measure'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      measure,
      { field: 'Measure.covers', kind: 'COVERS', direction: 'out', relation: 'relation' },
      page,
    );
  }
}

@Resolver(() => Investment)
export class InvestmentResolver {
  @FieldResolver(() => [EntityInterface], { description: 'Who invests.' })
  investors(@Root() investment: NodeOf<'Investment'>, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, investment, investment.investors);
  }

  @FieldResolver(() => [EntityInterface], { description: 'What it goes into.' })
  into(@Root() investment: NodeOf<'Investment'>, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, investment, investment.into);
  }
}
