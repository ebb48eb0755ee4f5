import { ReactFlow, Controls, useReactFlow, ReactFlowProvider, type NodeMouseHandler } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Card, type CardNode } from './card.js';
import { firstFold, fold } from './folding.js';
import type { PictureGraph } from './graph.js';
import { layOut, type Layout } from './layout.js';
import { Line, type LineEdge } from './line.js';
import { LEGEND } from './palette.js';
import './picture.css';
import { PictureExports } from './picture-exports.js';

const NODE_TYPES = { card: Card };
const EDGE_TYPES = { line: Line };
/** Below this a name cannot be read: a picture that is larger is shown in part, and moved. */
const READABLE_ZOOM = 0.62;

export interface PictureProps {
  readonly graph: PictureGraph;
  readonly kind: keyof typeof LEGEND;
  /** What it shows, for the title of an exported file and for those who hear it. */
  readonly title: string;
  /** The answer it was drawn from, as exported in JSON. */
  readonly data: unknown;
  readonly file: string;
}

/** A graph to look at: moved and zoomed by pointer, wheel or the buttons, folded at its nodes, exported as a file. */
export default function Picture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ graph, kind, title, data, file }: PictureProps) {
  const [folds, setFolds] = useState<{ of: PictureGraph; ids: ReadonlySet<string> }>();
  const folded = folds?.of.roots.join() === graph.roots.join() ? folds.ids : null;
  const ids = useMemo(() => folded ?? firstFold(graph), [folded, graph]);
  const { layout, hidden, foldable } = useMemo(() => {
    const view = fold(graph, ids);
    return { ...view, layout: layOut(view.graph) };
  }, [graph, ids]);
  const toggle = (id: string): void => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setFolds({ of: graph, ids: next });
  };
  const { nodes, edges } = useMemo(
    () => flowOf(layout, graph.direction, (id) => ({ hidden: hidden.get(id) ?? 0, foldable: foldable.has(id) })),
    [layout, graph.direction, hidden, foldable],
  );
  const press: NodeMouseHandler = (event, node) => {
    if (event.target instanceof Element && event.target.closest('.card-fold')) toggle(node.id);
  };
  return (
    <figure className="picture" data-nodes={layout.nodes.length}>
      <div className="picture-frame" role="group" aria-label={title}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={0.1}
          maxZoom={2}
          onNodeClick={press}
        >
          <Controls showInteractive={false} position="bottom-left" />
          <Fit layout={layout} root={graph.roots[0] ?? ''} />
        </ReactFlow>
      </div>
      <figcaption>
        <span className="legend">
          {LEGEND[kind].map(([style, meaning]) => (
            <span key={style}>
              <svg width="34" height="10" aria-hidden="true">
                <path d="M1 5H33" className={`line line-${style}`} />
              </svg>
              {meaning}
            </span>
          ))}
        </span>
        {hidden.size > 0 && (
          <button type="button" className="quiet small" onClick={() => setFolds({ of: graph, ids: new Set() })}>
            Show all {graph.nodes.length}
          </button>
        )}
        <PictureExports layout={layout} graph={graph} title={title} data={data} file={file} />
      </figcaption>
    </figure>
  );
}

/** Brings a new picture into view: all of it where that can be read, else the part around its root. */
function Fit({ layout, root }: { readonly layout: Layout; readonly root: string }) {
  const { setViewport } = useReactFlow();
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { clientWidth: width, clientHeight: height } = frame.current?.closest('.react-flow') ?? {
      clientWidth: 0,
      clientHeight: 0,
    };
    const whole = Math.min(1, width / layout.width, height / layout.height);
    const zoom = Math.max(READABLE_ZOOM, whole);
    const node = layout.nodes.find(({ id }) => id === root);
    const span = (size: number, drawn: number, middle: number): number => {
      if (drawn * zoom <= size) return (size - drawn * zoom) / 2;
      return Math.min(0, Math.max(size - drawn * zoom, size / 2 - middle * zoom));
    };
    void setViewport({
      zoom,
      x: span(width, layout.width, (node?.x ?? 0) + (node?.width ?? 0) / 2),
      y: span(height, layout.height, (node?.y ?? 0) + (node?.height ?? 0) / 2),
    });
  }, [layout, root, setViewport]);
  return <span ref={frame} hidden />;
}

function flowOf(
  { nodes, edges }: Layout,
  direction: PictureGraph['direction'],
  foldOf: (id: string) => { readonly hidden: number; readonly foldable: boolean },
): { nodes: CardNode[]; edges: LineEdge[] } {
  return {
    nodes: nodes.map((node): CardNode => ({
      id: node.id,
      type: 'card',
      position: { x: node.x, y: node.y },
      width: node.width,
      height: node.height,
      data: { node, direction, ...foldOf(node.id) },
    })),
    edges: edges.map((edge): LineEdge => ({
      id: edge.id,
      type: 'line',
      source: edge.from,
      target: edge.to,
      data: { edge },
    })),
  };
}
