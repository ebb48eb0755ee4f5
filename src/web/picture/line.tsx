import { EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { Cited } from '../shared/cited.js';
import { pathOf, type PlacedEdge } from './layout.js';
import { arrowPath } from './shapes.js';

export type LineEdge = Edge<{ readonly edge: PlacedEdge }, 'line'>;

/** A link of a picture on the way the layout found for it, with its label and its sources. */
export const Line = memo(function Line({ data }: EdgeProps<LineEdge>) {
  if (data === undefined) return null;
  const { points, style, labelAt, labelLines, words, claims } = data.edge;
  return (
    <>
      <path d={pathOf(points)} className={`line line-${style}`} />
      <path d={arrowPath(points)} className={`arrow arrow-${style}`} />
      {labelLines.length > 0 && (
        <EdgeLabelRenderer>
          <span
            className={`line-label line-label-${style} nopan`}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
          >
            <Cited claims={claims} of={words}>
              {labelLines.map((line, index) => (
                <span key={index}>
                  {index > 0 && <br />}
                  {line}
                </span>
              ))}
            </Cited>
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
