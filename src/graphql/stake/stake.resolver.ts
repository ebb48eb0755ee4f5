import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { StakeEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { nodeBelow } from '../as-of.js';
import { Reads } from '../loading/reads.js';
import { relatedNode, relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { AssetInterface, PartyInterface } from '../node/node.interface.js';
import { Country } from '../node/node-types.js';
import { connectionOf } from '../paging/connection.js';
import { when, type Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Share, shareOutput, Stake } from './stake.type.js';

const stake = { name: 'stake', type: () => Stake, description: 'The stake: interest, share, dates, claims.' };
const OwnerConnection = connectionOf('Owner', 'owners', () => PartyInterface, stake);
const HoldingConnection = connectionOf('Holding', 'things held', () => AssetInterface, stake);

@Resolver(() => Stake)
export class StakeResolver {
  @FieldResolver(() => Share, { description: 'The part held, in percent.' })
  share(@Root() edge: StakeEdge): Share {
    return shareOutput(edge.share!);
  }

  @FieldResolver(() => PartyInterface, { nullable: true, description: 'Who holds it.' })
  owner(@Root() edge: StakeEdge, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, edge, edge.from);
  }

  @FieldResolver(() => AssetInterface, { nullable: true, description: 'What is held.' })
  asset(@Root() edge: StakeEdge, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, edge, edge.to);
  }
}

@Resolver(() => AssetInterface)
export class AssetResolver {
  @Reads({ kind: 'STAKE', direction: 'in', paged: true })
  @FieldResolver(() => OwnerConnection, {
    description:
      'Who holds direct and claimed indirect stakes in it on the date. For effective shares and control, ask ownership(of:).',
  })
  owners(
    @Root() asset: GraphNode,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      asset,
      { field: 'Asset.owners', kind: 'STAKE', direction: 'in', relation: 'stake' },
      page,
    );
  }
}

@Resolver(() => PartyInterface)
export class PartyResolver {
  @Reads({ kind: 'STAKE', direction: 'out', paged: true })
  @FieldResolver(() => HoldingConnection, { description: 'What it holds stakes in on the date.' })
  holdings(
    @Root() party: GraphNode,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      party,
      { field: 'Party.holdings', kind: 'STAKE', direction: 'out', relation: 'stake' },
      page,
    );
  }

  @Reads({ kind: 'HEADQUARTERED_IN', direction: 'out' }, { kind: 'REGISTERED_IN', direction: 'out' })
  @FieldResolver(() => Country, {
    nullable: true,
    description:
      'Its country: that of its headquarters, else of its registration; a state’s is itself. Null where no source says.',
  })
  country(@Root() party: GraphNode, @Ctx() context: RequestContext): Held<object | null> {
    if (party.kind === 'Country') return party;
    if (party.kind === 'Person') return nodeBelow(context, party, party.nationality);
    return when(
      relatedNode(context, party, { kind: 'HEADQUARTERED_IN', direction: 'out' }),
      (seat) => seat ?? relatedNode(context, party, { kind: 'REGISTERED_IN', direction: 'out' }),
    );
  }
}
