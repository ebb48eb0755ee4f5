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
 * Only the things that are asked for are known afterwards.
 */
export function whatItTouches(
  asked: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly ClaimedEdge[],
): Touched {
  const made = new Map<string, string[]>();
  const plants = new Map<string, string[]>();
  const seats = new Map<string, string[]>();
  const makers = new Set(asked);
  for (const { kind, from, to } of edges) {
    if (kind === 'PARTY_TO' && asked.has(to) && nodes.get(from)?.kind === 'Country') append(seats, to, from);
    if (!asked.has(from)) continue;
    if (kind === 'HEADQUARTERED_IN' || kind === 'REGISTERED_IN') append(seats, from, to);
    if ((kind === 'STAKE' || kind === 'OPERATES') && nodes.get(to)?.kind === 'Facility') {
      append(plants, from, to);
      makers.add(to);
    }
  }
  for (const { kind, from, to } of edges) if (kind === 'MAKES' && makers.has(from)) append(made, from, to);
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
