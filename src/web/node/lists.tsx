import { fileName } from '../shared/download.js';
import { DataTable } from '../shared/data-table.js';
import { NodeLink } from '../shared/link.js';
import { capital, typeWords, words } from '../shared/words.js';
import { Cited } from '../shared/cited.js';
import { CountryLists } from './country-lists.js';
import type { PageNode } from './node-page.js';
import { StakeTable } from './stake-table.js';
import { SupplyTable } from './supply-table.js';

/** The direct relationships of a node, as sources state them. */
export function Lists({ node }: { readonly node: PageNode }) {
  return (
    <>
      {'owners' in node && node.owners.edges.length > 0 && (
        <Section id="stated-owners" title="Stated owners">
          <StakeTable
            stakes={node.owners.edges.map(({ stake }) => stake)}
            side="owner"
            file={fileName('owners', node.id)}
          />
        </Section>
      )}
      {'holdings' in node && node.holdings.edges.length > 0 && (
        <Section id="holdings" title="What it holds">
          <StakeTable
            stakes={node.holdings.edges.map(({ stake }) => stake)}
            side="asset"
            file={fileName('holdings', node.id)}
          />
        </Section>
      )}
      {'supplies' in node && node.supplies.edges.length > 0 && (
        <Section id="supplies" title="Whom it supplies">
          <SupplyTable edges={node.supplies.edges} file={fileName('supplies', node.id)} />
        </Section>
      )}
      {'receives' in node && node.receives.edges.length > 0 && (
        <Section id="receives" title="Who supplies it">
          <SupplyTable edges={node.receives.edges} file={fileName('receives', node.id)} />
        </Section>
      )}
      {node.__typename === 'Country' && <CountryLists country={node} />}
      {node.__typename === 'Mineral' && <Makers mineral={node} />}
      {node.__typename === 'Agreement' && <Provisions agreement={node} />}
    </>
  );
}

export function Section(props: { readonly id: string; readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section aria-labelledby={props.id} className="card-section">
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Makers({ mineral }: { readonly mineral: Extract<PageNode, { __typename: 'Mineral' }> }) {
  const rows = mineral.products.nodes.flatMap((product) => product.makers.nodes.map((maker) => ({ product, maker })));
  if (rows.length === 0) return null;
  return (
    <Section id="makers" title="Who makes it">
      <DataTable
        caption="Plants and their products"
        hideCaption
        stack
        rows={rows}
        rowKey={({ product, maker }) => `${product.id} ${maker.id}`}
        file={fileName('makers', mineral.id)}
        columns={[
          { title: 'Plant', text: ({ maker }) => maker.name, cell: ({ maker }) => <NodeLink node={maker} /> },
          { title: 'Country', text: ({ maker }) => maker.country?.name ?? '' },
          { title: 'Product', text: ({ product }) => product.name, cell: ({ product }) => <NodeLink node={product} /> },
          { title: 'Stage', text: ({ product }) => (product.stage ? words(product.stage) : '') },
        ]}
      />
    </Section>
  );
}

function Provisions({ agreement }: { readonly agreement: Extract<PageNode, { __typename: 'Agreement' }> }) {
  const { nodes } = agreement.provisions;
  if (nodes.length === 0) return null;
  return (
    <Section id="provisions" title="What it provides for">
      <DataTable
        caption="Provisions"
        hideCaption
        stack
        rows={nodes}
        rowKey={({ id }) => id}
        file={fileName('provisions', agreement.id)}
        columns={[
          { title: 'Provision', text: ({ name }) => name },
          { title: 'Type', text: ({ type }) => (type ? capital(typeWords(type)) : '') },
          {
            title: 'Says',
            text: ({ text }) => text ?? '',
            cell: ({ text, name, introducedBy }) => (
              <Cited claims={introducedBy ? [introducedBy] : []} of={name} className="chain">
                {text ?? name}
              </Cited>
            ),
          },
          { title: 'By', text: ({ by }) => by.map(({ name }) => name).join(', ') },
        ]}
      />
    </Section>
  );
}
