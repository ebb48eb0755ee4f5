import { badInput, LodegraphError } from '../../domain/errors.js';
import type { NodeOf } from '../../domain/graph/node.js';
import { unsupported } from '../../domain/ownership/supported-rules.js';
import { readDate, type IsoDate } from '../../domain/values/partial-date.js';
import type { Snapshot } from '../../store/graph-store.js';
import { allRules } from './all-rules.js';

/**
 * The rule of an id (`MAJORITY_CONTROL` or `rule:MAJORITY_CONTROL`), fit to be asked by on the date and with the
 * threshold; else an error that says why not. An unknown one is told what rules there are.
 */
export async function requireRule(
  snapshot: Snapshot,
  id: string,
  threshold: number | null,
  asOf: string,
): Promise<NodeOf<'Rule'>> {
  const [node] = await snapshot.nodes([id.startsWith('rule:') ? id : `rule:${id}`]);
  if (node?.kind !== 'Rule') {
    const names = (await allRules(snapshot)).map(shortName).join(', ');
    throw badInput('rule', id, `there is no rule "${id}". The rules are: ${names}.`);
  }
  const problem = unsupported(node);
  if (problem !== null) throw badInput('rule', id, `${shortName(node)} cannot be decided. ${problem.reason}`);
  checkDate(node, id, asOf);
  if (threshold !== null) checkThreshold(node, threshold);
  return node;
}

function checkThreshold(rule: NodeOf<'Rule'>, threshold: number): void {
  if (!(threshold > 0 && threshold <= 100)) {
    throw badInput('threshold', threshold, `${threshold} is not above 0 and at most 100 percent.`);
  }
  if (rule.adjustable !== true) {
    const advice = `leave the threshold out, or ask by ${ADJUSTABLE}`;
    throw badInput('threshold', threshold, `${shortName(rule)} has a fixed test; ${advice}.`);
  }
  const problem = unsupported({ ...rule, threshold });
  if (problem !== null) throw badInput('threshold', threshold, `${problem.reason} ${problem.advice}`);
}

/** The built-in rule that takes any threshold. */
const ADJUSTABLE = 'EFFECTIVE_SHARE';

function checkDate(rule: NodeOf<'Rule'>, id: string, asOf: IsoDate): void {
  const from = rule.validFrom === null ? null : readDate(rule.validFrom);
  const until = rule.validUntil === null ? null : readDate(rule.validUntil);
  const early = from !== null && asOf < from.earliest;
  const late = until !== null && asOf >= until.end;
  if (!early && !late) return;
  const when = early ? `it applies from ${rule.validFrom} on` : `it applied until ${rule.validUntil}`;
  const message = `${shortName(rule)} does not apply on ${asOf}: ${when}. Ask with an "asOf" inside, or by a rule without dates.`;
  throw new LodegraphError('BAD_USER_INPUT', `Argument "rule": ${message}`, {
    argument: 'rule',
    value: id,
    asOf,
    validFrom: rule.validFrom,
    validUntil: rule.validUntil,
  });
}

const shortName = ({ id }: { readonly id: string }): string => id.replace('rule:', '');
