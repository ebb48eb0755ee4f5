import { useMemo } from 'react';
import { VerdictOfDocument, type VerdictOfQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { chainsGraph } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { Answer } from '../shared/states.js';
import { percent, plural, words } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { verdictVariables } from './variables.js';

const MEANING: Readonly<Record<string, string>> = {
  TRUE: 'Yes',
  FALSE: 'No',
  UNDETERMINED: 'It cannot be said',
};

/** One verdict with what it rests on. */
export function VerdictAnswer({ values, name }: ShownProps) {
  const asked = useAnswer(VerdictOfDocument, verdictVariables(values));
  return <Answer asked={asked}>{(data) => <Judged data={data} country={name('country')} />}</Answer>;
}

function Judged({ data, country }: { readonly data: VerdictOfQuery; readonly country: string }) {
  const { asset, asOf, value, rule, share, threshold, settledBy, warnings, witness, robust } = data.verdict;
  const graph = useMemo(() => witnessGraph(data), [data]);
  const title = `The strongest chain of owners of ${asset.name}, as of ${asOf}`;
  return (
    <>
      <p className="sentence">
        {MEANING[value]}: under “{rule.title}”, {asset.name}{' '}
        {value === 'TRUE' ? 'is' : value === 'FALSE' ? 'is not' : 'may be'} owned from {country}, as of {asOf}
        {share && `: ${percent(share)}${threshold == null ? '' : ` against a threshold of ${threshold} %`}`}.
      </p>
      {robust === false && (
        <p className="warning">
          It turns on a number that sources disagree about: under another source the verdict differs.
        </p>
      )}
      {warnings.map(({ code, message }) => (
        <p key={message} className="warning">
          <strong>{words(code)}:</strong> {message}
        </p>
      ))}
      <DataTable
        caption="The arithmetic"
        rows={witness.steps.map(({ text }, index) => ({ text, index }))}
        rowKey={({ index }) => String(index)}
        file={fileName('verdict', asset.id, asOf)}
        columns={[{ title: 'Step', text: ({ text }) => text }]}
      />
      <p>
        It rests on{' '}
        <Cited claims={witness.claims} of="verdict">
          {plural(witness.claims.length, 'claim')}
        </Cited>
        .
      </p>
      {settledBy.length > 0 && (
        <>
          <h2>What would settle it</h2>
          <ul>
            {settledBy.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {graph.edges.length > 0 && (
        <>
          <h2>As a picture</h2>
          <Picture
            kind="ownership"
            graph={graph}
            title={title}
            data={data}
            file={fileName('verdict', asset.id, asOf)}
          />
          <EdgeTable graph={graph} caption={title} />
        </>
      )}
      <h2>The rule</h2>
      <p>{rule.description}</p>
      <p className="soft">{rule.citation}</p>
    </>
  );
}

function witnessGraph({ verdict: { witness, asset, asOf } }: VerdictOfQuery) {
  const chain = [...witness.chain].reverse();
  return chainsGraph(
    [
      {
        nodes: chain.map((node, index) => ({
          ...node,
          tone: node.id === asset.id ? ('focus' as const) : index === 0 ? ('controller' as const) : ('plain' as const),
        })),
        links: chain.slice(1).map((node, index) => ({
          label: '',
          style: 'solid' as const,
          words: `${chain[index]!.name} has a part in ${node.name}`,
        })),
      },
    ],
    asOf,
  );
}
