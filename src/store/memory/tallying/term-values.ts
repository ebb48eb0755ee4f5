import type { GraphNode, ObservationNode } from '../../../domain/graph/node.js';
import { compareText } from '../../../domain/values/order.js';
import type { IsoDate } from '../../../domain/values/partial-date.js';
import { leastOf, mostOf } from '../../../domain/values/share.js';
import type { At, Part, TallyValue, Term } from '../../tally-query.js';
import type { Generation } from '../generation.js';
import { seats } from './seats.js';

/** A thing that is counted, with what stands beside it: one object for each place that a term may look at. */
export type Beside = { readonly [P in At]?: object | null } & { readonly newest?: boolean };

/** Reads the values of terms; what takes a look beyond a node, its country or status, is found once. */
export class TermValues {
  readonly #known = new Map<Term, Map<string, TallyValue>>();

  readonly #headquarters: (party: number) => string | null;
  readonly #registration: (party: number) => string | null;

  constructor(
    private readonly generation: Generation,
    private readonly asOf: IsoDate,
  ) {
    this.#headquarters = seats(generation, 'HEADQUARTERED_IN', asOf);
    this.#registration = seats(generation, 'REGISTERED_IN', asOf);
  }

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
    if (value === undefined) known.set(node.id, (value = this.lookUp(term, this.generation.numberOf(node.id)!)));
    return value;
  }

  /** What takes a look beyond the node of a number. */
  lookUp(term: Extract<Term, { derived: string } | { hasNumber: string }>, number: number): TallyValue {
    const node = this.generation.numbered(number);
    if ('hasNumber' in term) return this.standing(node.id, term.hasNumber).some(({ value }) => value !== null);
    return term.derived === 'COUNTRY' ? this.#countryOf(node, number) : this.#statusOf(node.id);
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

  #countryOf(node: GraphNode, number: number): string | null {
    switch (node.kind) {
      case 'Country':
        return node.id;
      case 'Facility':
      case 'Site':
        return node.country;
      case 'Person':
        return node.nationality;
      default:
        return this.#headquarters(number) ?? this.#registration(number);
    }
  }
}

export const newestFirst = (a: ObservationNode, b: ObservationNode): number =>
  compareText(b.validFrom, a.validFrom) || compareText(a.id, b.id);

export function partOf(value: TallyValue, part: Part | undefined): TallyValue {
  if (part === undefined || value === null) return value;
  if (typeof value === 'object') return part === 'MOST' ? mostOf(value) : leastOf(value);
  if (typeof value !== 'string') return value;
  return part === 'YEAR' ? value.slice(0, 4) : value.slice(0, value.indexOf(':'));
}

function periodOf({ property, validFrom, validUntil }: ObservationNode, properties: readonly string[]): string | null {
  if (!properties.includes(property)) return null;
  const next = `${Number(validFrom.slice(0, 4)) + 1}-01-01`;
  return validFrom.endsWith('-01-01') && validUntil === next ? 'CALENDAR_YEAR' : 'OTHER';
}
