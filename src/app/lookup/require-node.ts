import { badInput, LodegraphError } from '../../domain/errors.js';
import { kindOfId, type GraphNode, type NodeKind, type NodeOf } from '../../domain/graph/node.js';
import type { Snapshot } from '../../store/graph-store.js';
import { suggestId } from './suggest-id.js';

/** The nodes that an argument names, or an error that says which id is unknown or of the wrong kind. */
export async function requireNodes<K extends NodeKind>(
  snapshot: Snapshot,
  argument: string,
  ids: readonly string[],
  kinds: readonly K[],
): Promise<NodeOf<K>[]> {
  if (ids.length === 0) return [];
  const nodes = await snapshot.nodes(ids);
  const found: NodeOf<K>[] = [];
  for (const [n, node] of nodes.entries()) {
    if (node === null) throw await unknown(snapshot, argument, ids[n]!, kinds);
    if (!(kinds as readonly NodeKind[]).includes(node.kind)) throw wrongKind(argument, node, kinds);
    found.push(node as NodeOf<K>);
  }
  return found;
}

async function unknown(
  snapshot: Snapshot,
  argument: string,
  id: string,
  kinds: readonly NodeKind[],
): Promise<LodegraphError> {
  const hint =
    kindOfId(id) === null
      ? `Ids look like ${kinds[0]!.toLowerCase()}:name; find one with search(text:).`
      : 'Check the spelling, or find it with search(text:).';
  const suggestion = await suggestId(snapshot, id, kinds);
  return badInput(argument, id, `there is nothing with the id "${id}". ${hint}${suggestion}`);
}

const wrongKind = (argument: string, node: GraphNode, kinds: readonly NodeKind[]): LodegraphError =>
  new LodegraphError(
    'BAD_USER_INPUT',
    `Argument "${argument}": "${node.id}" is a ${node.kind}; wanted: ${kinds.join(', ')}.`,
    { argument, value: node.id },
  );
