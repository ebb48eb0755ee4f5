import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provision } from '../agreement/agreement.type.js';
import { nodeBelow } from '../as-of.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { EntityInterface } from '../node/node.interface.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Claim } from './claim.type.js';

const introducedBy = {
  nullable: true,
  description: 'The statement that introduces it to the dataset, with its source; null where none is recorded.',
};

const introduction = (root: GraphNode, context: RequestContext): Held<object | null> =>
  nodeBelow(context, root, 'claim' in root ? root.claim : null);

@Resolver(() => EntityInterface)
export class EntityIntroductionResolver {
  @FieldResolver(() => Claim, introducedBy)
  introducedBy(@Root() entity: GraphNode, @Ctx() context: RequestContext): Held<object | null> {
    return introduction(entity, context);
  }
}

@Resolver(() => Provision)
export class ProvisionIntroductionResolver {
  @FieldResolver(() => Claim, introducedBy)
  introducedBy(@Root() provision: GraphNode, @Ctx() context: RequestContext): Held<object | null> {
    return introduction(provision, context);
  }
}
