import type { Layout } from './layout.js';
import { PAPER } from './palette.js';
import { shapesOf, type Shape } from './shapes.js';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** The picture as an SVG file that needs nothing else. */
export function svgOf(layout: Layout, title: string): string {
  const { width, height } = layout;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    `<g font-family="${escaped(FONT)}" text-anchor="middle">`,
    ...shapesOf(layout).map(element),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, fill, line, dash } = shape;
      const stroke = line === null ? '' : ` stroke="${line}" stroke-width="1.5"${dashed(dash)}`;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}"${stroke}/>`;
    }
    case 'line':
      return `<path d="${shape.path}" fill="none" stroke="${shape.line}" stroke-width="1.5"${dashed(shape.dash)}/>`;
    case 'arrow':
      return `<path d="${shape.path}" fill="${shape.fill}"/>`;
    case 'text': {
      const { x, y, size, bold, fill, text } = shape;
      const weight = bold ? ' font-weight="600"' : '';
      return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${fill}">${escaped(text)}</text>`;
    }
  }
}

const dashed = (dash: string): string => (dash === '' ? '' : ` stroke-dasharray="${dash}"`);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character]!);
