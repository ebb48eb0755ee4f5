import { useState } from 'react';
import { toCsv } from '../shared/csv.js';
import { download, json } from '../shared/download.js';
import type { PictureGraph } from './graph.js';
import type { Layout } from './layout.js';
import { pngOf } from './png.js';
import { svgOf } from './svg.js';

interface ExportsProps {
  readonly layout: Layout;
  readonly graph: PictureGraph;
  readonly title: string;
  readonly data: unknown;
  readonly file: string;
}

/** The picture as SVG and PNG, as it is folded; its links as CSV and the whole answer as JSON. */
export function PictureExports({ layout, graph, title, data, file }: ExportsProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const png = (): void => {
    pngOf(layout).then(
      (blob) => download(`${file}.png`, 'image/png', blob),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <span className="actions" role="group" aria-label="Export">
      <button
        type="button"
        className="quiet"
        onClick={() => download(`${file}.svg`, 'image/svg+xml', svgOf(layout, title))}
      >
        SVG
      </button>
      <button type="button" className="quiet" onClick={png}>
        PNG
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => download(`${file}.csv`, 'text/csv;charset=utf-8', csvOf(graph))}
      >
        CSV
      </button>
      <button type="button" className="quiet" onClick={() => download(`${file}.json`, 'application/json', json(data))}>
        JSON
      </button>
      {failure !== null && <span role="alert">{failure}</span>}
    </span>
  );
}

function csvOf({ nodes, edges }: PictureGraph): string {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = edges.map(({ from, to, label, style, words, claims }) => [
    from,
    names.get(from) ?? '',
    to,
    names.get(to) ?? '',
    label,
    style,
    words,
    claims.map(({ id }) => id).join(' '),
  ]);
  return toCsv([['from', 'from name', 'to', 'to name', 'label', 'kind of link', 'in words', 'claims'], ...rows]);
}
