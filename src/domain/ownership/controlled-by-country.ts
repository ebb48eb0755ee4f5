import { BUILT_IN_RULES } from './built-in-rules.js';
import { decideMajorityControl } from './majority-control.js';
import { caseOf } from './ownership-case.js';
import type { OwnershipIndex } from './ownership-graph.js';
import type { VerdictValue } from './verdict-value.js';

const CONTROL = BUILT_IN_RULES.find(({ id }) => id === 'rule:MAJORITY_CONTROL')!;

/** Whether an asset's ultimate controller is of a country: the value of MAJORITY_CONTROL, without its witness. */
export function controlledByCountry(index: OwnershipIndex, country: string, asset: string): VerdictValue {
  const node = index.numberOf.get(asset);
  if (node === undefined) return 'UNDETERMINED';
  return decideMajorityControl(caseOf(index, { rule: CONTROL, asset, country }, node)).value;
}
