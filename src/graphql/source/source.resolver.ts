import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nodeBelow } from '../as-of.js';
import type { ClaimNode, NodeOf } from '../../domain/graph/node.js';
import { Reads } from '../loading/reads.js';
import { relatedNodes } from '../loading/related-nodes.js';
import { NodeInterface } from '../node/node.interface.js';
import { connectionOf } from '../paging/connection.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Claim, Source } from './claim.type.js';

const ClaimConnection = connectionOf('Claim', 'claims', () => Claim);

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The source that makes the statement.' })
  source(@Root() claim: ClaimNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, claim, claim.source);
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'What the statement is about: the owner, supplier, plant, ...',
  })
  subject(@Root() claim: ClaimNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, claim, claim.subject);
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'The other end of the statement: the asset, receiver, product, ...',
  })
  object(@Root() claim: ClaimNode, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, claim, claim.object);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @Reads({ kind: 'FROM_SOURCE', direction: 'in', paged: true })
  @FieldResolver(() => ClaimConnection, { description: 'The statements taken from it.' })
  claims(
    @Root() source: NodeOf<'Source'>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, source, { field: 'Source.claims', kind: 'FROM_SOURCE', direction: 'in' }, page);
  }
}
