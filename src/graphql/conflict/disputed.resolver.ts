import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EDGE_KINDS, type ClaimedEdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import type { GraphEdge } from '../../domain/graph/edge.js';
import type { ConflictNode, GraphNode, ObservationNode } from '../../domain/graph/node.js';
import { below } from '../as-of.js';
import { relatedNodes } from '../loading/related-nodes.js';
import { EntityInterface } from '../node/node.interface.js';
import { RelationshipInterface } from '../node/relationship.js';
import { Observation } from '../observation/observation.type.js';
import { PageArguments } from '../paging/page-arguments.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { ConflictConnection } from './conflict.connection.js';
import { Conflict } from './conflict.type.js';

/** Conflicts where a reader meets them: on things, on numbers, on relationships. */

const CONFLICT_ON = { kind: 'CONFLICT_ON', direction: 'in' } as const;

@Resolver(() => EntityInterface)
export class EntityConflictsResolver {
  @FieldResolver(() => ConflictConnection, {
    description:
      'Where sources disagree about it: on what is observed of it, and on relationships that it is an end of.',
  })
  conflicts(
    @Root() entity: GraphNode,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Held<object> {
    return relatedNodes(context, entity, { field: 'Entity.conflicts', ...CONFLICT_ON }, page);
  }
}

@Resolver(() => Observation)
export class ObservationConflictsResolver {
  @FieldResolver(() => [Conflict], {
    description:
      'Where sources disagree about it; empty where none do. See disputed for whether they do on its own date.',
  })
  async conflicts(@Root() observation: ObservationNode, @Ctx() context: RequestContext): Promise<object[]> {
    const conflicts = await conflictsAt(context, observation.id);
    return conflicts.map((conflict) => below(observation, conflict));
  }
}

@Resolver(() => RelationshipInterface)
export class RelationshipConflictsResolver {
  @FieldResolver(() => [Conflict], {
    description: 'Where claims on it disagree, with each other or with those on its rivals; empty where none do.',
  })
  async conflicts(@Root() edge: GraphEdge, @Ctx() context: RequestContext): Promise<object[]> {
    if (edge.claims.length === 0) return [];
    const claims = new Set(edge.claims);
    const conflicts = await conflictsAt(
      context,
      EDGE_KINDS[edge.kind as ClaimedEdgeKind].enduring ? edge.from : edge.to,
    );
    const its = conflicts.filter(
      (conflict) =>
        conflict.property === edge.kind &&
        conflict.validFrom < edge.validUntil &&
        edge.validFrom < conflict.validUntil &&
        conflict.claims.some((claim) => claims.has(claim)),
    );
    return its.map((conflict) => below(edge, conflict));
  }
}

async function conflictsAt(context: RequestContext, id: string): Promise<ConflictNode[]> {
  const edges = await context.edges(id, CONFLICT_ON);
  const nodes = await context.nodes(edges.map(({ from }) => from));
  return nodes.filter((node) => node.kind === 'Conflict');
}
