import type { SupplyStep } from '../../domain/supply/supply-step.js';

/**
 * Steps without those of groups that members stand for: what is said of them together, steps of their own say
 * of each. Groups that are asked about by name stay.
 */
export function withoutToldGroups(steps: readonly SupplyStep[], asked: readonly string[]): SupplyStep[] {
  const told = new Set<string>();
  for (const { from, to, supply } of steps) {
    if (from !== supply.from && isGroup(supply.from)) told.add(supply.from);
    if (to !== supply.to && isGroup(supply.to)) told.add(supply.to);
  }
  for (const id of asked) told.delete(id);
  return steps.filter(({ from, to }) => !told.has(from) && !told.has(to));
}

const isGroup = (id: string): boolean => id.startsWith('group:');
