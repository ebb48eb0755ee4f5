import type { EvidenceFragment } from '../api/generated.js';

/** What a node is in the picture, beyond being there; each has a colour, a border and a word. */
export type Tone = 'plain' | 'focus' | 'controller' | 'state' | 'unknown';

/** How a link is drawn: known from a source, inferred, over or called off, not in effect yet, or recorded by nobody. */
export type LineStyle = 'solid' | 'dashed' | 'ended' | 'planned' | 'unknown';

export interface PictureNode {
  readonly id: string;
  readonly label: string;
  /** A second line: what it is and where. */
  readonly detail: string;
  readonly tone: Tone;
  /** Its page; null where it has none. */
  readonly href: string | null;
}

export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly style: LineStyle;
  /** In words, for the list beside the picture and for those who hear it. */
  readonly words: string;
  readonly claims: readonly EvidenceFragment[];
}

/** A graph to be drawn: owners above what they own, or suppliers left of what they supply. */
export interface PictureGraph {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Where the reader starts; from here on the picture is folded and unfolded. */
  readonly roots: readonly string[];
  readonly direction: 'down' | 'right';
}

/** Edges by one of their ends. */
export function edgesBy(
  edges: readonly PictureEdge[],
  end: 'from' | 'to',
): ReadonlyMap<string, readonly PictureEdge[]> {
  const found = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const list = found.get(edge[end]);
    if (list === undefined) found.set(edge[end], [edge]);
    else list.push(edge);
  }
  return found;
}
