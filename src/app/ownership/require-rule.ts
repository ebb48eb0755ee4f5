import { LodegraphError } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { readDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';

/** The rule of an id (`MAJORITY_CONTROL` or `rule:MAJORITY_CONTROL`), or an error that lists what there is. */
export async function requireRule(
  snapshot: Snapshot,
  id: string,
  threshold: number | null,
  asOf: string,
): Promise<NodeOf<'Rule'>> {
  const [node] = await snapshot.nodes([id.startsWith('rule:') ? id : `rule:${id}`]);
  if (node?.kind !== 'Rule') {
    const known = await snapshot.find('Rule', { order: { property: 'id', direction: 'ASC' }, first: 200, after: null });
    const names = known.items.map((rule) => rule.id.replace('rule:', '')).join(', ');
    throw new LodegraphError('BAD_USER_INPUT', `Argument "rule": there is no rule "${id}". The rules are: ${names}.`, {
      argument: 'rule',
      value: id,
    });
  }
  if (threshold !== null && !(threshold > 0 && threshold <= 100)) {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      `Argument "threshold": ${threshold} is not above 0 and at most 100 percent.`,
      { argument: 'threshold', value: threshold },
    );
  }
  if (threshold !== null && node.propagation !== 'MULTIPLY') {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      `Argument "threshold": ${node.id.replace('rule:', '')} has a fixed test; leave the threshold out, or ask by EFFECTIVE_SHARE.`,
      { argument: 'threshold', value: threshold },
    );
  }
  const from = node.validFrom === null ? null : readDate(node.validFrom);
  const until = node.validUntil === null ? null : readDate(node.validUntil);
  if (
    (from !== null && from !== undefined && asOf < from.earliest) ||
    (until !== null && until !== undefined && asOf >= until.end)
  ) {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      `Argument "rule": ${node.id.replace('rule:', '')} does not apply on ${asOf}.`,
      { argument: 'rule', value: id, asOf },
    );
  }
  return node;
}
