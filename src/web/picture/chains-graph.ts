import { nodeHref } from '../shared/href.js';
import type { PictureEdge, PictureGraph, PictureNode, Tone } from './graph.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Stop extends Named {
  /** What tells it apart in the picture, where one node is drawn in two roles, as owner and as importer. */
  readonly key?: string;
  readonly tone?: Tone;
  readonly detail?: string;
}

const keyOf = ({ key, id }: Stop): string => key ?? id;

/** One way through the answer to a question, in the order in which it is drawn. */
export interface Way {
  readonly nodes: readonly Stop[];
  /** Between neighbours: one fewer than nodes. */
  readonly links: readonly (Pick<PictureEdge, 'label' | 'style' | 'words'> & Partial<Pick<PictureEdge, 'claims'>>)[];
}

/** Several ways as one picture: what they share is drawn once. */
export function chainsGraph(ways: readonly Way[], asOf: string): PictureGraph {
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  for (const way of ways) {
    way.nodes.forEach((stop, index) => {
      const { id, name, tone = 'plain', detail = '' } = stop;
      const key = keyOf(stop);
      if (!nodes.has(key)) nodes.set(key, { id: key, label: name, detail, tone, href: nodeHref(id, asOf) });
      const next = way.nodes[index + 1];
      const link = way.links[index];
      if (next === undefined || link === undefined) return;
      const edge = `${key} ${keyOf(next)} ${link.label} ${link.style}`;
      edges.set(edge, { id: edge, from: key, to: keyOf(next), claims: [], ...link });
    });
  }
  const firsts = new Set(ways.flatMap((way) => (way.nodes[0] ? [keyOf(way.nodes[0])] : [])));
  return { nodes: [...nodes.values()], edges: [...edges.values()], roots: [...firsts], direction: 'right' };
}
