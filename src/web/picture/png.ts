import type { Layout } from './layout.js';
import { PAPER } from './palette.js';
import { shapesOf, type Shape } from './shapes.js';

const SCALE = 2;
/** What every browser can hold in one canvas. */
const MAX_SIDE = 8192;

/** The picture as PNG. It is drawn, not converted: to load an SVG as an image the page's policy would have to allow it. */
export async function pngOf(layout: Layout): Promise<Blob> {
  const { width, height } = layout;
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw the picture.');
  context.scale(scale, scale);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.textAlign = 'center';
  for (const shape of shapesOf(layout)) draw(context, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large for PNG.')) : resolve(blob)));
  });
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  const stroke = (path: Path2D, line: string, dash: string): void => {
    context.strokeStyle = line;
    context.lineWidth = 1.5;
    context.setLineDash(dash === '' ? [] : dash.split(' ').map(Number));
    context.stroke(path);
  };
  if (shape.kind === 'text') {
    context.fillStyle = shape.fill;
    context.font = `${shape.bold ? 600 : 400} ${shape.size}px system-ui, sans-serif`;
    context.fillText(shape.text, shape.x, shape.y);
  } else if (shape.kind === 'box') {
    const path = new Path2D();
    path.roundRect(shape.x, shape.y, shape.width, shape.height, 6);
    context.fillStyle = shape.fill;
    context.fill(path);
    if (shape.line !== null) stroke(path, shape.line, shape.dash);
  } else if (shape.kind === 'arrow') {
    context.fillStyle = shape.fill;
    context.fill(new Path2D(shape.path));
  } else {
    stroke(new Path2D(shape.path), shape.line, shape.dash);
  }
}
