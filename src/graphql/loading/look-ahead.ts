import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { asOfDate } from '../../app/as-of.js';
import type { EdgeStatus } from '../../domain/graph/edge.js';
import type { Ahead } from '../../store/graph-store.js';
import type { PageQuery } from '../../store/paging/page-query.js';
import { DEFAULT_PAGE, LARGEST_PAGE, type PageArguments } from '../paging/page-arguments.js';
import type { RequestContext } from '../request-context.js';
import type { Read } from './reads.js';

/** Beyond so many edges on one way, what follows is asked for when they are there: it may not be as many. */
const MOST_EDGES = 20_000;
const MOST_STEPS = 12;
/** Fields of connections that lead on to their nodes. */
const STRUCTURE: ReadonlySet<string> = new Set(['edges', 'nodes', 'node']);

interface Place {
  readonly asOf: string | null;
  /** Edges that may still be multiplied to. */
  readonly room: number;
}

/**
 * What the fields below a field will read of its nodes, by the document: a store that is a round trip away fetches
 * it along. What is left out here, or comes with directives or cursors, is read level by level, with the same answer.
 */
export function aheadOf(
  info: GraphQLResolveInfo,
  context: RequestContext,
  asOf: string | null = null,
): readonly Ahead[] {
  let steps = 0;
  return info.fieldNodes.flatMap(({ selectionSet }) =>
    below(info.returnType, selectionSet, { asOf, room: MOST_EDGES }),
  );

  function below(output: GraphQLOutputType, selectionSet: SelectionSetNode | undefined, place: Place): Ahead[] {
    const type = getNamedType(output);
    if (selectionSet === undefined || !(isObjectType(type) || isInterfaceType(type))) return [];
    const found = selectionSet.selections.flatMap((selection): Ahead[] => {
      if (selection.directives !== undefined && selection.directives.length > 0) return [];
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field === undefined) return [];
        return STRUCTURE.has(field.name)
          ? below(field.type, selection.selectionSet, place)
          : readBy(field, selection, place);
      }
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const narrowed = part?.typeCondition && info.schema.getType(part.typeCondition.name.value);
      return below((narrowed as GraphQLOutputType | undefined) ?? type, part?.selectionSet, place);
    });
    return merged(found);
  }

  function readBy(field: GraphQLField<unknown, unknown>, node: FieldNode, { asOf, room }: Place): Ahead[] {
    const { reads = [] } = field.extensions as { readonly reads?: readonly Read[] };
    return reads.flatMap(({ kind, direction, paged }) => {
      const args = paged && argumentsOf(field, node, info);
      if (args === null || steps >= MOST_STEPS) return [];
      steps += 1;
      const date = args?.asOf ?? asOf;
      const then = (left: number): Ahead[] =>
        left < 1 ? [] : below(field.type, node.selectionSet, { asOf: date, room: left });
      if (args === undefined) return [{ kind, direction, then: then(room) }];
      const { query, size, statuses } = args;
      const page = { ...query, ...(statuses && { asOf: asOfDate(context.snapshot, date), statuses }) };
      return [{ kind, direction, page, then: then(room / size) }];
    });
  }
}

interface PageGiven extends PageArguments {
  readonly asOf?: string | null;
  readonly statuses?: readonly EdgeStatus[];
}

interface PageRead extends Pick<PageGiven, 'asOf' | 'statuses'> {
  readonly query: PageQuery<string>;
  readonly size: number;
}

/** The arguments of a page without cursors, from either end; null for any other, and for those that are refused. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: GraphQLResolveInfo,
): PageRead | null {
  try {
    const { first, after, last, before, ...rest } = getArgumentValues(field, node, info.variableValues) as PageGiven;
    if ((after ?? before ?? null) !== null || ((first ?? null) !== null && (last ?? null) !== null)) return null;
    const size = first ?? last ?? DEFAULT_PAGE;
    if (size < 1 || size > LARGEST_PAGE) return null;
    const isLast = (last ?? null) !== null;
    return { ...rest, size, query: isLast ? { last: size, before: null } : { first: size, after: null } };
  } catch {
    return null;
  }
}

/** Equal steps as one, with what is read after each of them. */
function merged(found: readonly Ahead[]): Ahead[] {
  const steps = new Map<string, Ahead>();
  for (const { then = [], ...step } of found) {
    const key = JSON.stringify(step);
    steps.set(key, { ...step, then: merged([...(steps.get(key)?.then ?? []), ...then]) });
  }
  return [...steps.values()];
}
