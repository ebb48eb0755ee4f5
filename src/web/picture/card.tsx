import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Link } from '../shared/link.js';
import type { PictureGraph } from './graph.js';
import type { PlacedNode } from './layout.js';

export type CardNode = Node<
  {
    readonly node: PlacedNode;
    readonly direction: PictureGraph['direction'];
    readonly hidden: number;
    readonly foldable: boolean;
  },
  'card'
>;

/** A node of a picture: its name leads to its page, its button folds what lies behind it. */
export const Card = memo(function Card({ data: { node, direction, hidden, foldable } }: NodeProps<CardNode>) {
  const [into, outOf] = direction === 'down' ? [Position.Top, Position.Bottom] : [Position.Left, Position.Right];
  return (
    <div className={`card card-${node.tone}`}>
      <Handle type="target" position={into} isConnectable={false} aria-hidden="true" />
      <span className="card-name" title={node.label}>
        {node.href === null ? (
          <Lines of={node} />
        ) : (
          <Link href={node.href}>
            <Lines of={node} />
          </Link>
        )}
      </span>
      {node.detail !== '' && <span className="card-detail">{node.detail}</span>}
      {(hidden > 0 || foldable) && (
        <button
          type="button"
          className={`card-fold nopan ${hidden > 0 ? 'card-fold-closed' : ''}`}
          aria-expanded={hidden === 0}
          aria-label={hidden > 0 ? `Show ${hidden} more behind ${node.label}` : `Hide what lies behind ${node.label}`}
        >
          {hidden > 0 ? `+${hidden}` : '−'}
        </button>
      )}
      <Handle type="source" position={outOf} isConnectable={false} aria-hidden="true" />
    </div>
  );
});

/** Broken as the layout has counted on; the space keeps words apart for those who hear or copy it. */
function Lines({ of: { lines } }: { readonly of: PlacedNode }) {
  return lines.map((line, index) => (
    <span key={index} className="card-line">
      {line}{' '}
    </span>
  ));
}
