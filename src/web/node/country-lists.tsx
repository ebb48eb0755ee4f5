import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { capital, period, typeWords, words } from '../shared/words.js';
import { Section } from './lists.js';
import type { PageNode } from './node-page.js';

/** What stands in a country, what it has signed, and what it has decreed. */
export function CountryLists({ country }: { readonly country: Extract<PageNode, { __typename: 'Country' }> }) {
  const { id, facilities, agreements, measures } = country;
  return (
    <>
      {facilities.nodes.length > 0 && (
        <Section id="facilities" title="Facilities in it">
          <DataTable
            caption="Facilities"
            hideCaption
            rows={facilities.nodes}
            rowKey={(row) => row.id}
            file={fileName('facilities', id)}
            columns={[
              { title: 'Facility', text: ({ name }) => name, cell: (row) => <NodeLink node={row} /> },
              { title: 'Type', text: ({ type }) => (type ? capital(typeWords(type)) : '') },
              { title: 'Stage', text: ({ stage }) => (stage ? capital(words(stage)) : '') },
              { title: 'Status', text: ({ status }) => words(status) },
            ]}
          />
        </Section>
      )}
      {agreements.edges.length > 0 && (
        <Section id="agreements" title="Agreements">
          <DataTable
            caption="Agreements"
            hideCaption
            rows={agreements.edges}
            rowKey={({ relation }) => relation.id}
            file={fileName('agreements', id)}
            columns={[
              { title: 'Agreement', text: ({ node }) => node.name, cell: ({ node }) => <NodeLink node={node} /> },
              { title: 'Kind', text: ({ node }) => (node.kind ? capital(words(node.kind)) : '') },
              {
                title: 'Party since',
                text: ({ relation }) => period(relation.validFrom, relation.validUntil),
                cell: ({ relation, node }) => (
                  <Cited claims={relation.claims} of={`part in ${node.name}`}>
                    {period(relation.validFrom, relation.validUntil) || 'not dated'}
                  </Cited>
                ),
              },
            ]}
          />
        </Section>
      )}
      {measures.nodes.length > 0 && (
        <Section id="measures" title="Policy measures">
          <DataTable
            caption="Measures"
            hideCaption
            rows={measures.nodes}
            rowKey={(row) => row.id}
            file={fileName('measures', id)}
            columns={[
              { title: 'Measure', text: ({ name }) => name, cell: (row) => <NodeLink node={row} /> },
              { title: 'Type', text: ({ type }) => (type ? capital(words(type)) : '') },
              {
                title: 'When',
                text: ({ from, until }) => period(from, until),
                cell: ({ from, until, introducedBy, name }) => (
                  <Cited claims={introducedBy ? [introducedBy] : []} of={name}>
                    {period(from, until) || 'not dated'}
                  </Cited>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
