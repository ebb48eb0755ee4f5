import type { HoldingColumn } from './holding-column.js';

/**
 * Which firms of a loop can come to any worth at all, before numbers are computed: the graph part of
 * least fixed points. `worth` knows the owners outside the loop and is 0 inside; `pays` is what the
 * residual of a firm is worth.
 */
type Pays = (column: HoldingColumn) => number;

/** HIGH: firms that some choice lets reach worth; nobody else can be above 0. */
export function reachers(free: readonly HoldingColumn[], pays: Pays, worth: Float64Array): HoldingColumn[] {
  const rising = new Set<number>();
  let waiting = free;
  for (let grew = true; grew;) {
    grew = false;
    waiting = waiting.filter((column) => {
      const reaches =
        (pays(column) > 0 && column.whole > column.lows) ||
        column.holdings.some(({ owner }) => worth[owner]! > 0 || rising.has(owner));
      if (reaches) rising.add(column.asset);
      grew ||= reaches;
      return !reaches;
    });
  }
  return free.filter(({ asset }) => rising.has(asset));
}

/** LOW: the largest set of firms each of which can send everything to itself, the worthless or nobody. */
export function avoiders(free: readonly HoldingColumn[], pays: Pays, worth: Float64Array): ReadonlySet<HoldingColumn> {
  const undecided = new Set(free.map(({ asset }) => asset));
  const avoiding = new Map(free.map((column) => [column.asset, column]));
  for (let shrank = true; shrank;) {
    shrank = false;
    for (const column of avoiding.values()) {
      let forced = false;
      let room = pays(column) > 0 || column.complete ? 0 : column.whole;
      for (const { owner, low, high } of column.holdings) {
        if (avoiding.has(owner) || (worth[owner] === 0 && !undecided.has(owner))) room += high - low;
        else if (low > 0) forced = true;
      }
      if (!forced && room >= column.whole - column.lows) continue;
      avoiding.delete(column.asset);
      shrank = true;
    }
  }
  return new Set(avoiding.values());
}
