import { useMemo } from 'react';
import {
  SupplyPictureDocument,
  type LinkStatus,
  type SupplyPictureQuery,
  type SupplyPictureQueryVariables,
} from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { setParams, useAddress } from '../shared/address.js';
import { fileName } from '../shared/download.js';
import { Answer } from '../shared/states.js';
import { capital, plural, words } from '../shared/words.js';
import { EdgeTable } from './edge-table.js';
import { Picture } from './lazy-picture.js';
import { supplyGraph } from './supply-graph.js';

const STATUSES: readonly LinkStatus[] = ['CURRENT', 'PLANNED', 'ENDED', 'CANCELLED'];
const SHOWN_FIRST: readonly string[] = ['CURRENT', 'ENDED'];

export function supplyVariables(
  of: string,
  params: URLSearchParams,
  asOf: string | null,
  mineral: string | null = null,
): SupplyPictureQueryVariables {
  const chosen = params.getAll('link');
  const statuses = chosen.length > 0 ? chosen : SHOWN_FIRST;
  return {
    of,
    linkStatuses: STATUSES.filter((status) => statuses.includes(status)),
    known: params.get('known') === 'DOCUMENTED' ? ['DOCUMENTED'] : ['DOCUMENTED', 'INFERRED'],
    ...(asOf ? { asOf } : {}),
    ...(mineral ? { mineral } : {}),
  };
}

interface SupplyPanelProps {
  readonly of: string;
  readonly name: string;
  readonly asOf: string | null;
  readonly mineral?: string | null;
}

/** What feeds a node and where its output goes: filters, a sentence, the picture, and the same as a table. */
export function SupplyPanel({ of, name, asOf, mineral = null }: SupplyPanelProps) {
  const { params } = useAddress();
  const variables = supplyVariables(of, params, asOf, mineral);
  const asked = useAnswer(SupplyPictureDocument, variables);
  const toggle = (status: LinkStatus): void => {
    const next = STATUSES.filter((one) => variables.linkStatuses.includes(one) !== (one === status));
    if (next.length > 0) setParams({ link: next });
  };
  return (
    <>
      <fieldset className="filters">
        <legend>Links</legend>
        {STATUSES.map((status) => (
          <label key={status}>
            <input type="checkbox" checked={variables.linkStatuses.includes(status)} onChange={() => toggle(status)} />
            {capital(words(status))}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={variables.known.includes('INFERRED')}
            onChange={(event) => setParams({ known: event.target.checked ? null : 'DOCUMENTED' })}
          />
          Inferred
        </label>
      </fieldset>
      <Answer asked={asked} lines={14} what="Asking for the supply">
        {(data) => <Supplied of={of} name={name} data={data} />}
      </Answer>
    </>
  );
}

function Supplied({
  of,
  name,
  data,
}: {
  readonly of: string;
  readonly name: string;
  readonly data: SupplyPictureQuery;
}) {
  const graph = useMemo(() => supplyGraph(of, data), [of, data]);
  const { asOf } = data.upstream;
  const title = `Supply around ${name}, as of ${asOf}`;
  const isCut = data.upstream.graph.truncated.length + data.downstream.graph.truncated.length > 0;
  return (
    <>
      <p className="sentence">{supplySentence(name, data)}</p>
      {isCut && <p className="warning">A limit cut the picture: what lies farther away is not shown.</p>}
      {graph.edges.length > 0 && (
        <>
          <Picture kind="supply" graph={graph} title={title} data={data} file={fileName('supply', of, asOf)} />
          <EdgeTable graph={graph} caption={title} />
          <Chains data={data} />
        </>
      )}
    </>
  );
}

export function supplySentence(name: string, { upstream, downstream }: SupplyPictureQuery): string {
  const before = upstream.graph.steps.length;
  const after = downstream.graph.steps.length;
  if (before + after === 0) return `No supply of ${name} is recorded as of ${upstream.asOf} with these filters.`;
  const side = (count: number, what: string): string => (count === 0 ? `no ${what}` : plural(count, what));
  return `${name} has ${side(before, 'recorded step')} before it and ${side(after, 'step')} after it, as of ${upstream.asOf}.`;
}

function Chains({ data }: { readonly data: SupplyPictureQuery }) {
  const told = [...data.upstream.chains, ...data.downstream.chains];
  if (told.length === 0) return null;
  return (
    <>
      <h3>The best supported chains</h3>
      <ul>
        {told.map(({ text, strength }) => (
          <li key={text}>
            {text} <span className={`tag tag-${strength.toLowerCase()}`}>{words(strength)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
