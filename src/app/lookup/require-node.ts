import { LodegraphError } from '../../domain/errors.js';
import { kindOfId, type GraphNode, type NodeKind, type NodeOf } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';

/** The nodes that an argument names, or an error that says which id is unknown or of the wrong kind. */
export async function requireNodes<K extends NodeKind>(
  snapshot: Snapshot,
  argument: string,
  ids: readonly string[],
  kinds: readonly K[],
): Promise<NodeOf<K>[]> {
  if (ids.length === 0) return [];
  const nodes = await snapshot.nodes(ids);
  return nodes.map((node, n) => {
    const id = ids[n]!;
    if (node === null) throw unknown(argument, id, kinds);
    if (!(kinds as readonly NodeKind[]).includes(node.kind)) throw wrongKind(argument, node, kinds);
    return node as NodeOf<K>;
  });
}

function unknown(argument: string, id: string, kinds: readonly NodeKind[]): LodegraphError {
  const hint =
    kindOfId(id) === null
      ? `Ids look like ${kinds[0]!.toLowerCase()}:name; find one with search(text:).`
      : 'Check the spelling, or find it with search(text:).';
  return new LodegraphError('BAD_USER_INPUT', `Argument "${argument}": there is nothing with the id "${id}". ${hint}`, {
    argument,
    value: id,
  });
}

const wrongKind = (argument: string, node: GraphNode, kinds: readonly NodeKind[]): LodegraphError =>
  new LodegraphError(
    'BAD_USER_INPUT',
    `Argument "${argument}": "${node.id}" is a ${node.kind}; wanted: ${kinds.join(', ')}.`,
    { argument, value: node.id },
  );
