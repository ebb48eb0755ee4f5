import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SupplyEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { below, nodeBelow, nodesBelow } from '../as-of.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { EntityInterface, SupplyEndInterface } from '../node/node.interface.js';
import { connectionOf } from '../paging/connection.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Share, shareOutput } from '../stake/stake.type.js';
import { Supply } from './supply.type.js';

const supply = {
  name: 'supply',
  type: () => Supply,
  description: 'The supply: product, contract, quantity, dates, claims.',
};
const SupplyConnection = connectionOf('Supply', 'supplies', () => SupplyEndInterface, supply);

@Resolver(() => Supply)
export class SupplyResolver {
  @FieldResolver(() => SupplyEndInterface, { nullable: true, description: 'Who supplies.' })
  supplier(@Root() edge: SupplyEdge, @Ctx() context: RequestContext): Promise<object | null> {
    return end(edge, edge.from, context);
  }

  @FieldResolver(() => SupplyEndInterface, { nullable: true, description: 'Who receives.' })
  receiver(@Root() edge: SupplyEdge, @Ctx() context: RequestContext): Promise<object | null> {
    return end(edge, edge.to, context);
  }

  @FieldResolver(() => EntityInterface, { nullable: true, description: 'The product or mineral supplied.' })
  product(@Root() edge: SupplyEdge, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, edge, edge.product);
  }

  @FieldResolver(() => Share, { nullable: true, description: 'The part supplied, in percent; shareOf says of what.' })
  share(@Root() edge: SupplyEdge): Share | null {
    return edge.share === null ? null : shareOutput(edge.share);
  }

  @FieldResolver(() => [EntityInterface], { description: 'Traders, ports or vehicles it passes through.' })
  via(@Root() edge: SupplyEdge, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, edge, edge.via);
  }
}

async function end(edge: SupplyEdge, id: string, context: RequestContext): Promise<object | null> {
  const node = await context.node(id);
  return node === null ? null : below(edge, node);
}

@Resolver(() => SupplyEndInterface)
export class SupplyEndResolver {
  @Reads({ kind: 'SUPPLY', direction: 'out', paged: true })
  @FieldResolver(() => SupplyConnection, { description: 'Whom it supplies on the date.' })
  supplies(
    @Root() root: GraphNode,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      root,
      { field: 'SupplyEnd.supplies', kind: 'SUPPLY', direction: 'out', relation: 'supply' },
      page,
    );
  }

  @Reads({ kind: 'SUPPLY', direction: 'in', paged: true })
  @FieldResolver(() => SupplyConnection, { description: 'Who supplies it on the date.' })
  receives(
    @Root() root: GraphNode,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(
      context,
      root,
      { field: 'SupplyEnd.receives', kind: 'SUPPLY', direction: 'in', relation: 'supply' },
      page,
    );
  }
}
