import type { ClaimedEdge } from '../../domain/graph/edge.js';
import type { GraphNode } from '../../domain/graph/node.js';
import { append } from '../../domain/values/multimap.js';

/** Which minerals and countries a thing has to do with, for finding conflicts by them. */
export interface Touched {
  readonly minerals: (id: string) => readonly string[];
  readonly countries: (id: string) => readonly string[];
}

/**
 * A plant touches the minerals of what it makes and the country it stands in. A firm touches those of the plants it
 * holds or runs itself, and its seat; an agreement its parties; a measure who imposes it. Dates do not matter here.
 */
export function whatItTouches(nodes: ReadonlyMap<string, GraphNode>, edges: readonly ClaimedEdge[]): Touched {
  const made = new Map<string, string[]>();
  const plants = new Map<string, string[]>();
  const seats = new Map<string, string[]>();
  for (const { kind, from, to } of edges) {
    if (kind === 'MAKES') append(made, from, to);
    if ((kind === 'STAKE' || kind === 'OPERATES') && nodes.get(to)?.kind === 'Facility') append(plants, from, to);
    if (kind === 'HEADQUARTERED_IN' || kind === 'REGISTERED_IN') append(seats, from, to);
    if (kind === 'PARTY_TO' && nodes.get(from)?.kind === 'Country') append(seats, to, from);
  }
  const minerals = (id: string): readonly string[] => {
    const node = nodes.get(id);
    if (node?.kind === 'Mineral') return [id];
    if (node?.kind === 'Product') return node.minerals;
    if (node?.kind === 'Facility') return (made.get(id) ?? []).flatMap(minerals);
    return node?.kind === 'Firm' ? (plants.get(id) ?? []).flatMap(minerals) : [];
  };
  const standsIn = (id: string): readonly string[] => {
    const node = nodes.get(id);
    if (node?.kind === 'Country') return [id];
    if (node?.kind === 'Facility' || node?.kind === 'Site') return node.country === null ? [] : [node.country];
    return node?.kind === 'Measure' ? standsIn(node.imposedBy) : [];
  };
  const countries = (id: string): readonly string[] => {
    const ofPlants = nodes.get(id)?.kind === 'Firm' ? (plants.get(id) ?? []).flatMap(standsIn) : [];
    return [...standsIn(id), ...(seats.get(id) ?? []), ...ofPlants];
  };
  return { minerals, countries };
}
