import { certain } from './control.js';
import {
  certainTop,
  concertedGroup,
  controlFacts,
  groupWithResidual,
  mayBeTop,
  type ControlFacts,
} from './country-control.js';
import { partyBelongs, type OwnershipCase } from './ownership-case.js';
import type { VerdictValue } from './verdict-value.js';

export interface ControlDecision {
  readonly value: VerdictValue;
  /** The covered controller on which a TRUE rests. */
  readonly controller: number | null;
}

/**
 * MAJORITY_CONTROL: the asset's ultimate controller, by more than half of the votes at every step, is of
 * the country. Parties of one country do not add up to control: TRUE needs one controller, or several
 * that are all of the country.
 *
 * OTHERS: FALSE where no party of the country can be at the top. OPEN: FALSE only where its parties
 * together, with every unattributed residual, cannot pass half in the asset or in anything through which
 * they might control it. And under OPEN a firm at the top that nobody controls is not certainly its
 * country's where recorded holders of one other country may outvote it together (a joint venture
 * registered where its plant stands): UNDETERMINED for both.
 */
export function decideMajorityControl(asked: OwnershipCase): ControlDecision {
  return asked.country === null ? ofParties(asked) : ofCountry(asked);
}

function ofCountry(asked: OwnershipCase): ControlDecision {
  const facts = controlFacts(asked);
  const top = certainTop(facts);
  if (top !== null && !(asked.open && isContested(facts, top))) return { value: 'TRUE', controller: top };
  const mayBe = top !== null || (asked.open ? concertedGroup(facts, true).has(asked.asset) : mayBeTop(facts));
  return { value: mayBe ? 'UNDETERMINED' : 'FALSE', controller: null };
}

function isContested(facts: ControlFacts, top: number): boolean {
  const { asked, above } = facts;
  if (asked.index.outside[top]) return false;
  const rivals = new Set(above.map((node) => asked.index.facts[node]!.country));
  rivals.delete(asked.country);
  rivals.delete(null);
  // Who is supposed to be the country's is not a rival's; who is supposed not to be may be.
  const partyIs = new Map([...asked.partyIs].filter(([, covered]) => covered).map(([party]) => [party, false]));
  return [...rivals].some((country) => {
    const rival = { ...asked, country, parties: new Set<number>(), partyIs };
    return concertedGroup({ ...facts, asked: rival }, false).has(top);
  });
}

/** Listed parties are asked about one by one: does any of them control the asset? */
function ofParties(asked: OwnershipCase): ControlDecision {
  const { index, asset, residualIs } = asked;
  const parties = [...asked.parties];
  const controller = parties.find((party) => certain(index, party).has(asset));
  if (controller !== undefined) return { value: 'TRUE', controller };
  const facts = controlFacts(asked);
  const unnamed = asked.open ? facts.above.filter((node) => partyBelongs(asked, node) === 'OPEN') : [];
  const mayHold = (node: number): boolean => asked.open && residualIs.get(node) !== false;
  const groups = [unnamed, ...parties.map((party) => [party, ...unnamed])];
  const mayBe = groups.some((group) => groupWithResidual(facts, group, mayHold).has(asset));
  return { value: mayBe ? 'UNDETERMINED' : 'FALSE', controller: null };
}
