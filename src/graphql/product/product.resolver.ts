import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nodesBelow } from '../as-of.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { FacilityConnection } from '../facility/facility.resolver.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes, RelationshipArguments } from '../loading/related-nodes.js';
import { Mineral, Product } from '../node/node-types.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';

export const ProductConnection = connectionOf('Product', 'products', () => Product);

@Resolver(() => Product)
export class ProductResolver {
  @FieldResolver(() => [Mineral], { description: 'The minerals it is a product of.' })
  minerals(@Root() product: NodeOf<'Product'>, @Ctx() context: RequestContext): Held<object[]> {
    return nodesBelow(context, product, product.minerals);
  }

  @Reads({ kind: 'MAKES', direction: 'in', paged: true })
  @FieldResolver(() => FacilityConnection, { description: 'The facilities that make it on the date.' })
  makers(
    @Root() product: NodeOf<'Product'>,
    @Args(() => RelationshipArguments) page: RelationshipArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, product, { field: 'Product.makers', kind: 'MAKES', direction: 'in' }, page);
  }
}

@Resolver(() => Mineral)
export class MineralResolver {
  @Reads({ kind: 'OF_MINERAL', direction: 'in', paged: true })
  @FieldResolver(() => ProductConnection, { description: 'Its products.' })
  products(
    @Root() mineral: NodeOf<'Mineral'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, mineral, { field: 'Mineral.products', kind: 'OF_MINERAL', direction: 'in' }, page);
  }
}
