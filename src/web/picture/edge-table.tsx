import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import type { PictureGraph } from './graph.js';

/** A picture as a list: the same links, in words, with the same sources. */
export function EdgeTable({ graph, caption }: { readonly graph: PictureGraph; readonly caption: string }) {
  return (
    <details>
      <summary>The picture as a table ({graph.edges.length} links)</summary>
      <DataTable
        caption={caption}
        hideCaption
        rows={graph.edges}
        rowKey={({ id }) => id}
        columns={[
          { title: 'Link', text: ({ words }) => words },
          {
            title: 'Sources',
            text: ({ claims }) => claims.map(({ id }) => id).join(' '),
            cell: ({ claims, words }) =>
              claims.length === 0 ? (
                'none'
              ) : (
                <Cited claims={claims} of={words}>
                  {claims.length}
                </Cited>
              ),
          },
        ]}
      />
    </details>
  );
}
