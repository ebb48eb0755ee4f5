import { controlledGroup } from './controlled-group.js';
import type { OwnershipIndex } from './ownership-graph.js';
import type { VerdictValue } from './verdict-value.js';
import { madeOnce } from '../values/made-once.js';

/** What one party certainly and possibly controls; computed once for each party of an index. */
interface Reach {
  readonly certain: Map<number, ReadonlySet<number>>;
  readonly possible: Map<number, ReadonlySet<number>>;
}

const reachOf = madeOnce<OwnershipIndex, Reach>(() => ({ certain: new Map(), possible: new Map() }));

/** Everything that a party controls whatever the shares are inside their intervals; without itself. */
export const certainlyControlled = (index: OwnershipIndex, party: string): ReadonlySet<string> =>
  named(index, party, certain);

/** Everything that a party controls for some shares inside their intervals; without itself. */
export const possiblyControlled = (index: OwnershipIndex, party: string): ReadonlySet<string> =>
  named(index, party, possible);

/** Whether a party controls an asset. Every party controls itself. */
export function controlVerdict(index: OwnershipIndex, party: string, asset: string): VerdictValue {
  if (party === asset) return 'TRUE';
  if (certainlyControlled(index, party).has(asset)) return 'TRUE';
  return possiblyControlled(index, party).has(asset) ? 'UNDETERMINED' : 'FALSE';
}

/** {@link certainlyControlled} by number, with the party itself. */
export function certain(index: OwnershipIndex, party: number): ReadonlySet<number> {
  const known = reachOf(index).certain;
  let group = known.get(party);
  if (!group) known.set(party, (group = controlledGroup(index, [party], { mode: 'CERTAIN' })));
  return group;
}

/** {@link possiblyControlled} by number; with itself, and with all that a limit cut off: anybody may control that. */
export function possible(index: OwnershipIndex, party: number): ReadonlySet<number> {
  const known = reachOf(index).possible;
  let group = known.get(party);
  if (!group) {
    group = controlledGroup(index, [party, ...index.cuts], { mode: 'POSSIBLE' });
    known.set(party, group);
  }
  return group;
}

function named(
  index: OwnershipIndex,
  party: string,
  controlled: (index: OwnershipIndex, party: number) => ReadonlySet<number>,
): ReadonlySet<string> {
  const number = index.numberOf.get(party);
  if (number === undefined) return new Set();
  const group = new Set([...controlled(index, number)].map((node) => index.ids[node]!));
  group.delete(party);
  return group;
}
