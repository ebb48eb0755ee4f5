import type { GraphEdge, StakeEdge, SupplyEdge } from '../../src/domain/graph/edge.js';
import type { GraphNode, NodeOf, ObservationNode } from '../../src/domain/graph/node.js';
import type { Share } from '../../src/domain/values/share.js';
import type { Market } from './arbitrary-market.js';

/** Statistics the slow way, from lists of all nodes and edges: what the product is held against. */
export class CountedByHand {
  constructor(
    private readonly market: Market,
    private readonly asOf: string,
  ) {}

  nodes<K extends GraphNode['kind']>(kind: K): NodeOf<K>[] {
    return this.market.nodes.filter((node): node is NodeOf<K> => node.kind === kind);
  }

  edges(kind: 'STAKE'): StakeEdge[];
  edges(kind: 'SUPPLY'): SupplyEdge[];
  edges(kind: GraphEdge['kind']): GraphEdge[];
  edges(kind: GraphEdge['kind']): GraphEdge[] {
    return this.market.edges.filter(
      (edge) => edge.kind === kind && edge.validFrom <= this.asOf && this.asOf < edge.validUntil,
    );
  }

  countryOf(id: string): string | null {
    if (id.startsWith('country:')) return id;
    if (id.startsWith('facility:')) return this.nodes('Facility').find((node) => node.id === id)!.country;
    for (const kind of ['HEADQUARTERED_IN', 'REGISTERED_IN'] as const) {
      const seats = this.edges(kind).filter(({ from, status }) => from === id && status === 'CURRENT');
      const rank = ({ marks, id: seat }: GraphEdge): string => `${marks.includes('OUTRANKED') ? 1 : 0} ${seat}`;
      const [best] = seats.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
      if (best !== undefined) return best.to;
    }
    return null;
  }

  /** Statements by the date; one is beaten by a newer one that agrees in some properties. */
  told(): ObservationNode[] {
    return this.nodes('Observation').filter(({ validFrom }) => validFrom <= this.asOf);
  }

  unbeaten(told: readonly ObservationNode[], series: (one: ObservationNode) => unknown): ObservationNode[] {
    const same = (a: ObservationNode, b: ObservationNode): boolean =>
      JSON.stringify(series(a)) === JSON.stringify(series(b));
    const newer = (a: ObservationNode, b: ObservationNode): boolean =>
      a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.id < b.id);
    return told.filter((one) => !told.some((other) => same(one, other) && newer(other, one)));
  }

  statusOf(plant: string): string | null {
    const about = this.standing(plant).filter(({ property }) => property === 'STATUS');
    return this.unbeaten(about, () => 0)[0]?.code ?? null;
  }

  capacities(plant: string): ObservationNode[] {
    const about = this.standing(plant).filter(({ property, value }) => property === 'CAPACITY' && value !== null);
    return this.unbeaten(about, ({ of, unit, basis }) => [of, unit, basis]);
  }

  makes(plant: string, mineral: string): boolean {
    const made = this.edges('MAKES').filter(({ from }) => from === plant);
    return made.some(({ to }) => to === mineral || to === 'product:y');
  }

  private standing(subject: string): ObservationNode[] {
    return this.told().filter((one) => one.subject === subject && one.status === 'CURRENT' && !one.unconfirmed);
  }
}

export interface Amount {
  readonly measure: Readonly<Record<string, unknown>>;
  readonly value: number;
  readonly bound: string | null;
  readonly counts: boolean;
}

/** Lines as a map from measure to `count, leftOut, low, high, min, max`; what has no sum has none. */
export function linesByHand(amounts: readonly Amount[]): Record<string, unknown[]> {
  const lines: Record<string, Amount[]> = {};
  for (const amount of amounts) (lines[JSON.stringify(amount.measure)] ??= []).push(amount);
  return Object.fromEntries(
    Object.entries(lines).map(([measure, all]) => {
      const counted = all.filter(({ counts }) => counts);
      const values = counted.map(({ value }) => value);
      const { property, unit, period } = all[0]!.measure;
      const none =
        property === 'SHARE' ||
        property === 'STATUS' ||
        unit === 'percent' ||
        unit === null ||
        counted.length === 0 ||
        (period === 'OTHER' && counted.length > 1);
      // In hundredths, which are whole numbers here whatever the bound.
      const sum = (end: 0 | 1): number | null =>
        counted.reduce<number | null>((total, { value, bound }) => {
          const times = { ABOUT: [90, 110], OVER: [100, null], UP_TO: [0, 100] }[bound ?? ''] ?? [100, 100];
          const part = times[end];
          return total === null || part === null || part === undefined ? null : total + Math.round(value * part);
        }, 0);
      const ends = none ? [null] : [sum(0), sum(1)].map((end) => (end === null ? null : end / 100));
      const extremes = values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)];
      return [measure, [counted.length, all.length - counted.length, ...ends, ...extremes]];
    }),
  );
}

/** The lowest low and the highest high end of stated shares. */
export function rangeByHand(shares: readonly Share[]): [number | null, number | null] {
  const stated = shares.filter(({ low, high, highInclusive }) => low > 0 || high < 100_000_000 || highInclusive);
  if (stated.length === 0) return [null, null];
  return [Math.min(...stated.map(({ low }) => low)), Math.max(...stated.map(({ high }) => high))];
}
