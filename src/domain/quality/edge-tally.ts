import { isOlderThan } from '../claims/freshness.js';
import type { ClaimedEdgeKind } from '../graph-schema/edge-kinds.js';
import type { IsoDate } from '../values/partial-date.js';

/** What backs one state of an edge. */
export interface EdgeBacking {
  /** Different sources whose claims speak of it. */
  readonly sources: number;
  /** The latest date its claims speak of; null where none is dated. */
  readonly latest: string | null;
  /** Whether it is so on the dataset's date. */
  readonly holds: boolean;
  readonly disputed: boolean;
}

/** How well the states of a kind of edge are backed. The four numbers by sources add up to `count`. */
export interface EdgeTally {
  readonly kind: ClaimedEdgeKind;
  readonly count: number;
  readonly unsourced: number;
  readonly oneSource: number;
  readonly twoSources: number;
  readonly moreSources: number;
  readonly disputed: number;
  readonly holding: number;
  /** Of those that hold, the ones of which no claim speaks of a date in the last so many years. */
  readonly stale: number;
}

export interface EdgeKindBacking {
  readonly kind: ClaimedEdgeKind;
  /** All states of the kind there are, those without a claim included. */
  readonly count: number;
  readonly backed: readonly EdgeBacking[];
}

export function tallyEdges({ kind, count, backed }: EdgeKindBacking, years: number, date: IsoDate): EdgeTally {
  const number = (test: (edge: EdgeBacking) => boolean): number => backed.filter(test).length;
  const oneSource = number(({ sources }) => sources === 1);
  const twoSources = number(({ sources }) => sources === 2);
  const moreSources = number(({ sources }) => sources > 2);
  return {
    kind,
    count,
    unsourced: count - oneSource - twoSources - moreSources,
    oneSource,
    twoSources,
    moreSources,
    disputed: number(({ disputed }) => disputed),
    holding: number(({ holds }) => holds),
    stale: number(({ holds, latest }) => holds && latest !== null && isOlderThan(latest, years, date)),
  };
}
