import { nodeHref } from '../shared/address.js';
import type { LineStyle, PictureEdge, PictureGraph, PictureNode, Tone } from './graph.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One way through the answer to a question, in the order in which it is drawn. */
export interface Way {
  readonly nodes: readonly (Named & { readonly tone?: Tone; readonly detail?: string })[];
  /** Between neighbours: one fewer than nodes. */
  readonly links: readonly { readonly label: string; readonly style: LineStyle; readonly words: string }[];
}

/** Several ways as one picture: what they share is drawn once. */
export function chainsGraph(ways: readonly Way[], asOf: string): PictureGraph {
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  for (const way of ways) {
    way.nodes.forEach(({ id, name, tone = 'plain', detail = '' }, index) => {
      if (!nodes.has(id)) nodes.set(id, { id, label: name, detail, tone, href: nodeHref(id, asOf) });
      const next = way.nodes[index + 1];
      const link = way.links[index];
      if (next === undefined || link === undefined) return;
      const key = `${id} ${next.id} ${link.label} ${link.style}`;
      edges.set(key, { id: key, from: id, to: next.id, claims: [], ...link });
    });
  }
  const firsts = new Set(ways.flatMap((way) => (way.nodes[0] ? [way.nodes[0].id] : [])));
  return { nodes: [...nodes.values()], edges: [...edges.values()], roots: [...firsts], direction: 'right' };
}
