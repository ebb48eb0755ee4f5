import { LodegraphError } from '../../domain/errors.js';
import { kindOfId, type GraphNode, type NodeKind, type NodeOf } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import { nodesAt } from './at-hand.js';
import { suggestIds } from './suggest-ids.js';

/**
 * The nodes that an argument names, or an error that says which id is unknown or of the wrong kind. Of unknown ones
 * it tells the first, with those that may be meant.
 */
export async function requireNodes<K extends NodeKind>(
  snapshot: Snapshot,
  argument: string,
  ids: readonly string[],
  kinds: readonly K[],
): Promise<NodeOf<K>[]> {
  if (ids.length === 0) return [];
  const nodes = await nodesAt(snapshot, ids);
  const missing = nodes.indexOf(null);
  if (missing >= 0) {
    const id = ids[missing]!;
    throw unknown(argument, id, kinds, await suggestIds(snapshot, id, kinds));
  }
  return nodes.map((found) => {
    const node = found!;
    if (!(kinds as readonly NodeKind[]).includes(node.kind)) throw wrongKind(argument, node, kinds);
    return node as NodeOf<K>;
  });
}

function unknown(
  argument: string,
  id: string,
  kinds: readonly NodeKind[],
  suggestions: readonly string[],
): LodegraphError {
  const hint =
    suggestions.length > 0
      ? `Did you mean ${suggestions.map((suggestion) => `"${suggestion}"`).join(' or ')}?`
      : kindOfId(id) === null
        ? `Ids look like ${kinds[0]!.toLowerCase()}:name; find one with search(text:).`
        : 'Check the spelling, or find it with search(text:).';
  return new LodegraphError('BAD_USER_INPUT', `Argument "${argument}": there is nothing with the id "${id}". ${hint}`, {
    argument,
    value: id,
    didYouMean: suggestions,
  });
}

const wrongKind = (argument: string, node: GraphNode, kinds: readonly NodeKind[]): LodegraphError =>
  new LodegraphError(
    'BAD_USER_INPUT',
    `Argument "${argument}": "${node.id}" is a ${node.kind}; wanted: ${kinds.join(', ')}.`,
    { argument, value: node.id },
  );
