import type { NodePageQuery } from '../api/generated.js';
import { nodeHref } from '../shared/href.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { Link } from '../shared/link.js';
import { plural, words } from '../shared/words.js';
import { EndLink, endName } from './claim-view.js';

export type SourceNode = Extract<NonNullable<NodePageQuery['node']>, { __typename: 'Source' }>;

/** A document or page, and every statement that is taken from it. */
export function SourceView({ source }: { readonly source: SourceNode }) {
  const { id, publisher, date, note, url, statements } = source;
  return (
    <section className="card-section" aria-label="The source">
      <p>{[publisher, date].filter(Boolean).join(', ')}</p>
      {note && <p>{note}</p>}
      {url && (
        <p>
          <a href={url} rel="noreferrer external">
            Open it at its publisher
          </a>
        </p>
      )}
      <h2>{plural(statements.totalCount, 'statement')} taken from it</h2>
      <DataTable
        caption="Statements"
        hideCaption
        rows={statements.nodes}
        rowKey={(claim) => claim.id}
        file={fileName('claims', id)}
        columns={[
          {
            title: 'Claim',
            text: (claim) => claim.id,
            cell: (claim) => <Link href={nodeHref(claim.id)}>{claim.id.replace('claim:', '')}</Link>,
          },
          {
            title: 'Of',
            text: ({ subject }) => (subject ? endName(subject) : ''),
            cell: ({ subject }) => <EndLink end={subject} />,
          },
          {
            title: 'Says',
            text: ({ predicate, stated, object }) =>
              [words(predicate), object && endName(object), stated].filter(Boolean).join(' '),
            cell: ({ predicate, stated, object }) => (
              <>
                {words(predicate)} <EndLink end={object} /> {stated}
              </>
            ),
          },
          { title: 'In its words', text: ({ quote }) => quote ?? '' },
        ]}
      />
      {statements.totalCount > statements.nodes.length && (
        <p className="soft">The first {statements.nodes.length} are shown.</p>
      )}
    </section>
  );
}
