import { LABEL_SIZE, LINE, pathOf, type Layout, type PlacedEdge, type PlacedNode, type Point } from './layout.js';
import { BOX, INK, PAPER, SOFT_INK, STROKE } from './palette.js';
import { textWidth } from './wrap.js';

/** A picture as what any drawing surface can draw; SVG and PNG are made from the same shapes. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly line: string | null;
      readonly dash: string;
    }
  | { readonly kind: 'line'; readonly path: string; readonly line: string; readonly dash: string }
  | { readonly kind: 'arrow'; readonly path: string; readonly fill: string }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly fill: string;
    };

const ARROW = 8;
const NAME_SIZE = 12;

export function shapesOf({ nodes, edges }: Layout): readonly Shape[] {
  return [...edges.flatMap(lineShapes), ...edges.flatMap(labelShapes), ...nodes.flatMap(nodeShapes)];
}

function lineShapes({ points, style }: PlacedEdge): Shape[] {
  const { line, dash } = STROKE[style];
  return [
    { kind: 'line', path: pathOf(points), line, dash },
    { kind: 'arrow', path: arrowPath(points), fill: line },
  ];
}

/** A triangle at the end of a line, pointing as the line does. */
export function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number): string => {
    const x = tip.x - ARROW * Math.cos(angle + turn);
    const y = tip.y - ARROW * Math.sin(angle + turn);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return `M${tip.x.toFixed(1)},${tip.y.toFixed(1)} L${corner(0.45)} L${corner(-0.45)} Z`;
}

function labelShapes({ labelAt, labelLines, style }: PlacedEdge): Shape[] {
  if (labelLines.length === 0) return [];
  const width = Math.max(...labelLines.map((line) => textWidth(line, LABEL_SIZE))) + 8;
  const height = labelLines.length * 14 + 2;
  const { x, y } = labelAt;
  const fill = style === 'ended' ? SOFT_INK : INK;
  return [
    { kind: 'box', x: x - width / 2, y: y - height / 2, width, height, fill: PAPER, line: null, dash: '' },
    ...labelLines.map((text, index): Shape => {
      const line = y - height / 2 + 12 + index * 14;
      return { kind: 'text', x, y: line, text, size: LABEL_SIZE, bold: false, fill };
    }),
  ];
}

function nodeShapes({ x, y, width, height, lines, detail, tone }: PlacedNode): Shape[] {
  const { fill, line, dash } = BOX[tone];
  const middle = x + width / 2;
  const rows = lines.length + (detail === '' ? 0 : 1);
  const top = y + height / 2 - (rows * LINE) / 2 + 12;
  return [
    { kind: 'box', x, y, width, height, fill, line, dash },
    ...lines.map((text, index): Shape => {
      const bold = tone !== 'unknown';
      return { kind: 'text', x: middle, y: top + index * LINE, text, size: NAME_SIZE, bold, fill: INK };
    }),
    ...(detail === ''
      ? []
      : [
          {
            kind: 'text' as const,
            x: middle,
            y: top + lines.length * LINE,
            text: detail,
            size: LABEL_SIZE,
            bold: false,
            fill: SOFT_INK,
          },
        ]),
  ];
}
