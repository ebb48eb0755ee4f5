import dagre from '@dagrejs/dagre';
import { backEdges } from './back-edges.js';
import type { PictureEdge, PictureGraph, PictureNode } from './graph.js';
import { textWidth, wrap } from './wrap.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node with the place of its upper left corner. */
export interface PlacedNode extends PictureNode, Point {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge extends PictureEdge {
  readonly points: readonly Point[];
  readonly labelAt: Point;
  readonly labelLines: readonly string[];
  /** Closes a loop: it runs against the direction of the picture. */
  readonly back: boolean;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export const NODE_WIDTH = 192;
export const LINE = 16;
export const LABEL_SIZE = 11;
const PADDING = 9;
/** Letters that fit a node in the widest of the usual fonts, set bold. */
const LETTERS = 23;
const EDGE_LETTERS = 22;
const MARGIN = 24;
/** From here on the shortest edges are not worth the time it takes to find them: most of a layout's. */
const LARGE = 80;

/** Layered layout (Sugiyama, by dagre), with room for every label of an edge. */
export function layOut(graph: PictureGraph): Layout {
  const back = backEdges(graph);
  const drawing = new dagre.graphlib.Graph({ multigraph: true });
  const isDown = graph.direction === 'down';
  drawing.setGraph({
    rankdir: isDown ? 'TB' : 'LR',
    nodesep: isDown ? 24 : 18,
    ranksep: isDown ? 30 : 36,
    edgesep: 14,
    ranker: graph.nodes.length > LARGE ? 'tight-tree' : 'network-simplex',
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const lines = new Map(graph.nodes.map(({ id, label }) => [id, wrap(label, LETTERS, 3)]));
  for (const { id, detail } of graph.nodes) {
    const rows = lines.get(id)!.length + (detail === '' ? 0 : 1);
    drawing.setNode(id, { width: NODE_WIDTH, height: rows * LINE + 2 * PADDING });
  }
  const labels = new Map(graph.edges.map(({ id, label }) => [id, label === '' ? [] : wrap(label, EDGE_LETTERS, 2)]));
  for (const { id, from, to } of graph.edges) {
    if (from === to) continue;
    const shown = labels.get(id)!;
    const width = Math.max(8, ...shown.map((line) => textWidth(line, LABEL_SIZE) + 12));
    // A loop's closing edge is laid out turned round: it keeps a lane of its own and moves no layer.
    const [v, w] = back.has(id) ? [to, from] : [from, to];
    drawing.setEdge({ v, w, name: id }, { width, height: shown.length * 14 + 6, labelpos: 'c' });
  }
  dagre.layout(drawing);
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width,
    height,
    nodes: graph.nodes.map((node) => {
      const at = drawing.node(node.id);
      return {
        ...node,
        lines: lines.get(node.id)!,
        x: at.x - at.width / 2,
        y: at.y - at.height / 2,
        width: at.width,
        height: at.height,
      };
    }),
    edges: graph.edges.flatMap((edge): PlacedEdge[] => {
      if (edge.from === edge.to) return [];
      const isBack = back.has(edge.id);
      const [v, w] = isBack ? [edge.to, edge.from] : [edge.from, edge.to];
      const at = drawing.edge({ v, w, name: edge.id });
      const points = ((at.points ?? []) as Point[]).map(({ x, y }) => ({ x, y }));
      if (isBack) points.reverse();
      const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
      const labelAt = { x: at.x ?? middle.x, y: at.y ?? middle.y };
      return [{ ...edge, points, labelAt, labelLines: labels.get(edge.id)!, back: isBack }];
    }),
  };
}

/** A smooth way through the points: straight into both ends, rounded between. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${at(first)}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) parts.push(`L${at(point)}`);
    else parts.push(`Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`);
  });
  return parts.join(' ');
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
