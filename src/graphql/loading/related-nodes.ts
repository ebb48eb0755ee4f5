import { ArgsType, Field } from 'type-graphql';
import type { EdgeKind } from '../../domain/graph-schema/edge-kinds.js';
import { standingEdge, type EdgeStatus, type GraphEdge } from '../../domain/graph/edge.js';
import type { Direction, EdgePageQuery, Place } from '../../store/graph-store.js';
import { at, below, inheritedDate, readAt } from '../as-of.js';
import { EdgeStatusEnum } from '../enums/edge-enums.js';
import { connect, itemsWith, PageItem, type Connection } from '../paging/connect.js';
import { ListKey } from '../paging/cursor.js';
import { pageAsked, PageArguments } from '../paging/page-arguments.js';
import { DateScalar } from '../scalars.js';
import { when, whenAll, type Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';

@ArgsType()
export class RelationshipArguments extends PageArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The date to read at; omitted, that of the field above, else of the dataset.',
  })
  asOf?: string | null;

  @Field(() => [EdgeStatusEnum], {
    defaultValue: ['CURRENT'],
    description: 'What sources say of the relationship; by default only what is so.',
  })
  statuses!: EdgeStatus[];
}

/** An edge kind seen from one of its ends, as a field. */
export interface RelationshipField {
  /** Type and name of the field: cursors are bound to it. */
  readonly field: string;
  readonly kind: EdgeKind;
  readonly direction: Direction;
  /** The name under which a connection edge carries the relationship itself. */
  readonly relation?: string;
}

/** A page of the nodes at the other end of a node's edges: one batch for all nodes of a level. */
export function relatedNodes(
  context: RequestContext,
  root: { readonly id: string },
  { field, kind, direction, relation }: RelationshipField,
  page: PageArguments & Partial<RelationshipArguments>,
): Held<Connection<object>> {
  const { statuses } = page;
  const read = statuses === undefined ? {} : { asOf: readAt(root, page.asOf, context), statuses };
  const list = new ListKey(field, () => ({ root: root.id, kind, direction, ...read }));
  const query: EdgePageQuery<EdgeKind> = { kind, direction, ...read, ...pageAsked(list, page, idOf) };
  const Item = relation === undefined ? PageItem<object> : itemsWith(relation);
  const date = page.asOf ?? inheritedDate(root);
  return when(context.edgePage(root.id, query), (found) =>
    when(whenAll(found.items.map((edge) => context.node(otherEnd(edge, direction)))), (nodes) => {
      const items: PageItem<object>[] = [];
      for (let n = 0; n < nodes.length; n += 1) {
        const node = nodes[n]!;
        const edge = found.items[n]!;
        if (node !== null) items.push(new Item(at(node, date), list, { value: null, id: edge.id }, at(edge, date)));
      }
      return connect(items, found, async () => (await context.edges(root.id, query)).length);
    }),
  );
}

const idOf = ({ id }: Place): string => id;
const otherEnd = (edge: GraphEdge, direction: Direction): string => (direction === 'out' ? edge.to : edge.from);

/** The one node at the other end: where a thing lies, what it belongs to. */
export function relatedNode(
  context: RequestContext,
  root: { readonly id: string },
  { kind, direction }: Pick<RelationshipField, 'kind' | 'direction'>,
  asOf?: string | null,
): Held<object | null> {
  const query = { kind, direction, asOf: readAt(root, asOf, context), statuses: ['CURRENT'] as const };
  return when(context.edges(root.id, query), (edges) => {
    const edge = standingEdge(edges);
    if (edge === undefined) return null;
    return when(context.node(otherEnd(edge, direction)), (node) => (node === null ? null : below(root, node, asOf)));
  });
}
