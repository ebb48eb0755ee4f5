import type { SupplyFactsFragment } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { NodeLink } from '../shared/link.js';
import { period, quantity, shareText, words } from '../shared/words.js';

interface SupplyEdge {
  readonly node: { readonly id: string; readonly name: string };
  readonly supply: SupplyFactsFragment;
}

const amount = ({ supply }: SupplyEdge): string =>
  [
    supply.quantity == null ? '' : quantity({ ...supply, value: supply.quantity }),
    supply.share ? `${shareText(supply.share.text)}${supply.shareOf ? ` of ${words(supply.shareOf)}` : ''}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** Supplies as sources state them, without what is inferred from them. */
export function SupplyTable({ edges, file }: { readonly edges: readonly SupplyEdge[]; readonly file: string }) {
  return (
    <DataTable
      caption="Stated supplies"
      hideCaption
      stack
      rows={edges}
      rowKey={({ supply }) => supply.id}
      file={file}
      columns={[
        { title: 'With', text: ({ node }) => node.name, cell: ({ node }) => <NodeLink node={node} /> },
        {
          title: 'What',
          text: ({ supply }) => supply.product?.name ?? 'not named',
          cell: ({ supply }) => (supply.product ? <NodeLink node={supply.product} /> : 'not named'),
        },
        {
          title: 'How much',
          text: amount,
          cell: (edge) => (
            <Cited claims={edge.supply.claims} of={`supply with ${edge.node.name}`}>
              {amount(edge) === '' ? 'not stated' : amount(edge)}
            </Cited>
          ),
        },
        { title: 'Contract', text: ({ supply }) => (supply.contract ? words(supply.contract) : '') },
        { title: 'When', text: ({ supply }) => period(supply.validFrom, supply.validUntil) },
      ]}
    />
  );
}
