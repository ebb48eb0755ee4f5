import type { GraphNode } from '../../domain/graph/node.js';
import { bestChains, type SupplyChain } from '../../domain/supply/best-chains.js';
import type { SupplyStep } from '../../domain/supply/supply-step.js';
import type { ExportEvidence } from './dependency-query.js';
import { append } from '../../domain/values/multimap.js';

/** A country that a plant's output reaches, and how well that is known. */
export interface Importer {
  readonly country: string;
  readonly known: 'DOCUMENTED' | 'INFERRED';
  /** COUNTRY: named as the receiver; SITE: the receiving plant stands there; SEAT: the receiving firm is seated there. */
  readonly by: 'COUNTRY' | 'SITE' | 'SEAT';
}

/** The supply around one plant: what is reached from it and what feeds it, told as a graph and as chains. */
export interface PlantSupply {
  readonly nodes: readonly string[];
  readonly steps: readonly SupplyStep[];
  readonly chains: readonly SupplyChain[];
  readonly importers: readonly Importer[];
  readonly exports: ExportEvidence;
}

export class SupplyMap {
  readonly #from = new Map<string, SupplyStep[]>();
  readonly #to = new Map<string, SupplyStep[]>();

  constructor(
    steps: readonly SupplyStep[],
    readonly nodes: ReadonlyMap<string, GraphNode>,
    readonly seats: ReadonlyMap<string, string>,
  ) {
    for (const step of steps) {
      append(this.#from, step.from, step);
      append(this.#to, step.to, step);
    }
  }

  around(plant: string, host: string, limits: { chains: number; depth: number }): PlantSupply {
    const steps = new Map<string, SupplyStep>();
    const downstream = this.#walk([plant], this.#from, 'to', limits.depth, steps);
    this.#walk([plant], this.#to, 'from', 3, steps);
    const nodes = [...new Set([plant, ...[...steps.values()].flatMap(({ from, to }) => [from, to])])].sort();
    const importers = this.#importers(downstream, host, steps);
    return {
      nodes,
      steps: [...steps.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      chains: bestChains(plant, this.#from, limits.chains, limits.depth),
      importers,
      exports: this.#exportEvidence(host, downstream),
    };
  }

  /** Nodes reached, each with the better of the ways it is known: documented all the way, or not. */
  #walk(
    starts: readonly string[],
    steps: ReadonlyMap<string, readonly SupplyStep[]>,
    end: 'from' | 'to',
    depth: number,
    seen: Map<string, SupplyStep>,
  ): Map<string, 'DOCUMENTED' | 'INFERRED'> {
    const known = new Map<string, 'DOCUMENTED' | 'INFERRED'>(starts.map((id) => [id, 'DOCUMENTED']));
    let frontier = [...starts];
    for (let level = 0; level < depth && frontier.length > 0; level += 1) {
      const next: string[] = [];
      for (const id of frontier) {
        if (id.startsWith('country:')) continue;
        for (const step of steps.get(id) ?? []) {
          seen.set(step.id, step);
          const how = known.get(id) === 'DOCUMENTED' && step.known === 'DOCUMENTED' ? 'DOCUMENTED' : 'INFERRED';
          const before = known.get(step[end]);
          if (before === 'DOCUMENTED' || before === how) continue;
          known.set(step[end], how);
          next.push(step[end]);
        }
      }
      frontier = next;
    }
    return known;
  }

  #importers(
    reached: ReadonlyMap<string, 'DOCUMENTED' | 'INFERRED'>,
    host: string,
    steps: ReadonlyMap<string, SupplyStep>,
  ): Importer[] {
    const importers = new Map<string, Importer>();
    const ends = new Set([...steps.values()].map(({ to }) => to));
    for (const [id, known] of reached) {
      const place = ends.has(id) ? this.#countryOf(id) : null;
      if (place === null || place.country === host) continue;
      // A seat says who receives, not where: that the goods cross the border is an inference.
      const certainty = place.by === 'SEAT' ? 'INFERRED' : known;
      const other = importers.get(place.country);
      const better = other === undefined || WORTH[certainty] + WORTH[place.by] > WORTH[other.known] + WORTH[other.by];
      if (better) importers.set(place.country, { ...place, known: certainty });
    }
    return [...importers.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  }

  #exportEvidence(host: string, reached: ReadonlyMap<string, 'DOCUMENTED' | 'INFERRED'>): ExportEvidence {
    let best: ExportEvidence = 'NONE';
    for (const [id, known] of reached) {
      if (id.startsWith('country:')) continue;
      for (const step of this.#from.get(id) ?? []) {
        const crossing = this.#crossing(step, host);
        if (crossing === 'NONE') continue;
        if (known === 'DOCUMENTED' && crossing === 'DOCUMENTED') return 'DOCUMENTED';
        best = 'INFERRED';
      }
    }
    return best;
  }

  /** Whether a step leaves the host country: its source says export, or its receiver is elsewhere. */
  #crossing(step: SupplyStep, host: string): ExportEvidence {
    const place = this.#countryOf(step.to);
    const abroad = place !== null && place.country !== host;
    if (step.supply.contract !== 'EXPORT' && !abroad) return 'NONE';
    const stated = step.supply.contract === 'EXPORT' || (abroad && place.by !== 'SEAT');
    return stated && step.known === 'DOCUMENTED' ? 'DOCUMENTED' : 'INFERRED';
  }

  #countryOf(id: string): { country: string; by: Importer['by'] } | null {
    const node = this.nodes.get(id);
    if (node?.kind === 'Country') return { country: id, by: 'COUNTRY' };
    if (node?.kind === 'Facility') return node.country === null ? null : { country: node.country, by: 'SITE' };
    const seat = this.seats.get(id);
    return seat === undefined ? null : { country: seat, by: 'SEAT' };
  }
}

const WORTH = { DOCUMENTED: 4, INFERRED: 0, COUNTRY: 2, SITE: 1, SEAT: 0 } as const;
