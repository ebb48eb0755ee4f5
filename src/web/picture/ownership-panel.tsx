import { useMemo } from 'react';
import { OwnershipPictureDocument, type OwnershipPictureQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { percent, words } from '../shared/words.js';
import { EdgeTable } from './edge-table.js';
import { Picture } from './lazy-picture.js';
import { ownershipGraph } from './ownership-graph.js';

interface OwnershipPanelProps {
  readonly of: string;
  readonly asOf: string | null;
}

/** Who owns an asset on a date: in a sentence, as a picture, and as tables of effective shares. */
export function OwnershipPanel({ of, asOf }: OwnershipPanelProps) {
  const asked = useAnswer(OwnershipPictureDocument, { of, ...(asOf ? { asOf } : {}) });
  return (
    <Answer asked={asked} lines={16} what="Asking who owns it">
      {(data) => <Owned data={data} />}
    </Answer>
  );
}

function Owned({ data }: { readonly data: OwnershipPictureQuery }) {
  const { ownership } = data;
  const { asset, asOf, owners, countries, unattributed, warnings, above } = ownership;
  const graph = useMemo(() => ownershipGraph(ownership), [ownership]);
  const title = `Owners of ${asset.name}, as of ${asOf}`;
  return (
    <>
      <p className="sentence">{ownershipSentence(ownership)}</p>
      {warnings.map(({ code, message }) => (
        <p key={`${code}${message}`} className="warning">
          <strong>{words(code)}:</strong> {message}
        </p>
      ))}
      {above.truncated.length > 0 && <p className="warning">A limit cut the picture: not all owners are shown.</p>}
      {above.stakes.length > 0 && (
        <>
          <Picture kind="ownership" graph={graph} title={title} data={data} file={fileName('owners', asset.id, asOf)} />
          <EdgeTable graph={graph} caption={title} />
          <div className="columns">
            <DataTable
              caption="By country, all chains and loops counted"
              rows={countries}
              rowKey={({ country }) => country.id}
              file={fileName('countries', asset.id, asOf)}
              columns={[
                { title: 'Country', text: (row) => row.country.name, cell: (row) => <NodeLink node={row.country} /> },
                { title: 'Recorded', numeric: true, text: ({ known }) => percent(known) },
                { title: 'Presumed', numeric: true, text: ({ presumed }) => percent(presumed) },
                { title: 'Total', numeric: true, text: ({ total }) => percent(total) },
              ]}
            />
            <DataTable
              caption="Final owners"
              rows={owners}
              rowKey={({ party }) => party.id}
              file={fileName('final-owners', asset.id, asOf)}
              columns={[
                { title: 'Owner', text: ({ party }) => party.name, cell: ({ party }) => <NodeLink node={party} /> },
                { title: 'Country', text: ({ party }) => party.country?.name ?? 'not recorded' },
                { title: 'Share', numeric: true, text: ({ share }) => percent(share) },
              ]}
            />
          </div>
          <p className="soft">
            Of no country: {percent(unattributed)}. Presumed is what nobody records of a listed firm, counted to its
            country.
          </p>
        </>
      )}
    </>
  );
}

export function ownershipSentence({
  asset,
  asOf,
  controller,
  countries,
  above,
}: OwnershipPictureQuery['ownership']): string {
  if (above.stakes.length === 0) return `No owner of ${asset.name} is recorded as of ${asOf}.`;
  const names = controller.controllers.map(({ name }) => name).join(' and ');
  const country = controller.country ? ` of ${controller.country.name}` : '';
  const who =
    controller.kind === 'NONE'
      ? `Nobody certainly controls ${asset.name}`
      : controller.kind === 'CONTROL_LOOP'
        ? `${asset.name} is controlled by firms${country} that control each other: ${names}`
        : `${names}${country} ${controller.kind === 'JOINT_CONTROL' ? 'jointly control' : 'controls'} ${asset.name}`;
  const [largest] = [...countries].sort((a, b) => b.total.low - a.total.low || b.total.high - a.total.high);
  const share = largest ? ` The largest part belongs to ${largest.country.name}: ${percent(largest.total)}.` : '';
  return `${who}, as of ${asOf}.${share}`;
}
