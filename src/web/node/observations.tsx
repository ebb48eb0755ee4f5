import type { ObservationFactsFragment } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { capital, quantity, words } from '../shared/words.js';

interface ObservationsProps {
  readonly observations: readonly ObservationFactsFragment[];
  readonly of: string;
}

/** Every number and sentence that sources give for a node, newest first, each with its claims. */
export function Observations({ observations, of }: ObservationsProps) {
  if (observations.length === 0) return null;
  return (
    <section aria-labelledby="observations" className="card-section">
      <h2 id="observations">What sources observe of it</h2>
      <DataTable
        caption="Observations, newest first"
        hideCaption
        stack
        rows={observations}
        rowKey={({ id }) => id}
        file={fileName('observations', of)}
        columns={[
          {
            title: 'What',
            text: ({ property, of: thing, partner }) =>
              [words(property), thing?.name, partner?.name].filter(Boolean).join(' '),
            cell: ({ property, of: thing, partner }) => (
              <>
                {capital(words(property))}
                {thing && (
                  <>
                    : <NodeLink node={thing} />
                  </>
                )}
                {partner && (
                  <>
                    {' '}
                    · <NodeLink node={partner} />
                  </>
                )}
              </>
            ),
          },
          {
            title: 'Value',
            text: quantity,
            cell: (row) => <ObservedValue observation={row} />,
          },
          { title: 'When', text: ({ date, until }) => [date, until].filter(Boolean).join(' to ') },
        ]}
      />
    </section>
  );
}

/** A value with its sources, and with a mark where sources disagree or none of them is strong. */
export function ObservedValue({ observation }: { readonly observation: ObservationFactsFragment }) {
  const { property, claims, disputed, unconfirmed, status } = observation;
  const shown = quantity(observation);
  return (
    <>
      <Cited claims={claims} of={words(property)}>
        {shown === '' ? words(property) : shown}
      </Cited>
      {disputed && <span className="tag tag-disputed">sources disagree</span>}
      {unconfirmed && <span className="tag tag-disputed">unconfirmed</span>}
      {status !== 'CURRENT' && <span className="tag">{words(status)}</span>}
    </>
  );
}
