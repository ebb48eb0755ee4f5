import { standingEdge, holdsOn } from '../../../domain/graph/edge.js';
import type { GraphNode, ObservationNode } from '../../../domain/graph/node.js';
import { compareText } from '../../../domain/values/order.js';
import type { IsoDate } from '../../../domain/values/partial-date.js';
import type { At, TallyValue, Term } from '../../tally-query.js';
import type { Generation } from '../generation.js';

/** A thing that is counted, with what stands beside it: one object for each place that a term may look at. */
export type Beside = { readonly [P in At]?: object | null } & { readonly newest?: boolean };

/** Reads the values of terms; what takes a look beyond a node, its country or status, is found once. */
export class TermValues {
  readonly #known = new Map<Term, Map<string, TallyValue>>();

  constructor(
    private readonly generation: Generation,
    private readonly asOf: IsoDate,
  ) {}

  of(term: Term, things: Beside): TallyValue {
    if ('newest' in term) return things.newest ?? false;
    if ('periodOf' in term) return periodOf(things.self as ObservationNode, term.periodOf);
    const thing = things[term.at] ?? null;
    if (thing === null) return null;
    if ('property' in term) {
      const value = (thing as Readonly<Record<string, TallyValue | undefined>>)[term.property] ?? null;
      return partOf(value, term.part);
    }
    const node = thing as GraphNode;
    let known = this.#known.get(term);
    if (known === undefined) this.#known.set(term, (known = new Map<string, TallyValue>()));
    let value = known.get(node.id);
    if (value === undefined) known.set(node.id, (value = this.#beyond(term, node)));
    return value;
  }

  #beyond(term: Extract<Term, { derived: string } | { hasNumber: string }>, node: GraphNode): TallyValue {
    if ('hasNumber' in term) return this.standing(node.id, term.hasNumber).some(({ value }) => value !== null);
    return term.derived === 'COUNTRY' ? this.#countryOf(node) : this.#statusOf(node.id);
  }

  /** What is observed of a property and stands on the date: no plan, no weak statement; newest first. */
  standing(id: string, property: string): ObservationNode[] {
    return this.generation
      .edgesAt(id, 'ABOUT', 'in')
      .map(({ from }) => this.generation.node(from) as ObservationNode)
      .filter(
        (node) =>
          node.property === property && node.status === 'CURRENT' && !node.unconfirmed && node.validFrom <= this.asOf,
      )
      .sort(newestFirst);
  }

  #statusOf(id: string): string | null {
    return this.standing(id, 'STATUS')[0]?.code ?? null;
  }

  #countryOf(node: GraphNode): string | null {
    switch (node.kind) {
      case 'Country':
        return node.id;
      case 'Facility':
      case 'Site':
        return node.country;
      case 'Person':
        return node.nationality;
      default:
        return this.#seatOf(node.id, 'HEADQUARTERED_IN') ?? this.#seatOf(node.id, 'REGISTERED_IN');
    }
  }

  #seatOf(id: string, kind: 'HEADQUARTERED_IN' | 'REGISTERED_IN'): string | null {
    const edges = this.generation.edgesAt(id, kind, 'out');
    return standingEdge(edges.filter((edge) => edge.status === 'CURRENT' && holdsOn(edge, this.asOf)))?.to ?? null;
  }
}

export const newestFirst = (a: ObservationNode, b: ObservationNode): number =>
  compareText(b.validFrom, a.validFrom) || compareText(a.id, b.id);

export function partOf(value: TallyValue, part: 'YEAR' | 'KIND' | undefined): TallyValue {
  if (part === undefined || typeof value !== 'string') return value;
  return part === 'YEAR' ? value.slice(0, 4) : value.slice(0, value.indexOf(':'));
}

function periodOf({ property, validFrom, validUntil }: ObservationNode, properties: readonly string[]): string | null {
  if (!properties.includes(property)) return null;
  const next = `${Number(validFrom.slice(0, 4)) + 1}-01-01`;
  return validFrom.endsWith('-01-01') && validUntil === next ? 'CALENDAR_YEAR' : 'OTHER';
}
