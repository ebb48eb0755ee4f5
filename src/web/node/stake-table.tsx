import type { StakeFactsFragment } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { NodeLink } from '../shared/link.js';
import { period, shareText, words } from '../shared/words.js';

interface StakeTableProps {
  readonly stakes: readonly StakeFactsFragment[];
  /** Which end of the stakes is listed. */
  readonly side: 'owner' | 'asset';
  readonly file: string;
}

/** Direct stakes as sources state them. */
export function StakeTable({ stakes, side, file }: StakeTableProps) {
  return (
    <DataTable
      caption={side === 'owner' ? 'Stated owners' : 'Stated holdings'}
      hideCaption
      stack
      rows={stakes}
      rowKey={({ id }) => id}
      file={file}
      columns={[
        {
          title: side === 'owner' ? 'Owner' : 'Asset',
          text: (stake) => stake[side]?.name ?? '',
          cell: (stake) => {
            const node = stake[side];
            return node ? <NodeLink node={node} /> : 'not recorded';
          },
        },
        {
          title: 'Share',
          numeric: true,
          text: ({ share }) => shareText(share.text),
          cell: ({ share, claims, owner, asset }) => (
            <Cited claims={claims} of={`share of ${owner?.name} in ${asset?.name}`}>
              {shareText(share.text)}
            </Cited>
          ),
        },
        { title: 'Interest', text: ({ interest }) => words(interest) },
        { title: 'When', text: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
        {
          title: 'Remarks',
          text: ({ status, directness, marks }) =>
            [
              status === 'CURRENT' ? '' : words(status),
              directness === 'INDIRECT' ? 'through others' : '',
              ...marks.map(words),
            ]
              .filter((part) => part !== '')
              .join(', '),
        },
      ]}
    />
  );
}
