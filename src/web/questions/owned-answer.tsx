import { useMemo } from 'react';
import { OwnedByDocument, type OwnedByQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { chainsGraph } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink, NodeLinks } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { capital, percent, plural, typeWords, words } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { ownedVariables } from './variables.js';

/** The plants that a country owns under a rule. */
export function OwnedAnswer({ values, name }: ShownProps) {
  const asked = useAnswer(OwnedByDocument, ownedVariables(values));
  return (
    <Answer asked={asked} lines={12}>
      {(data) => <Owned data={data} country={name('by')} />}
    </Answer>
  );
}

function Owned({ data, country }: { readonly data: OwnedByQuery; readonly country: string }) {
  const { asOf, totalCount, nodes, rule } = data.ownedAssets;
  const graph = useMemo(() => ownersGraph(data.ownedAssets), [data]);
  const title = `Plants and who stands behind them, as of ${asOf}`;
  return (
    <>
      <p className="sentence">
        {plural(totalCount, 'plant')} {totalCount === 1 ? 'passes' : 'pass'} “{rule.title}” for {country}, as of {asOf}.
        {totalCount > nodes.length && ` The first ${nodes.length} are shown.`}
      </p>
      {nodes.length > 0 && (
        <>
          <DataTable
            caption={title}
            hideCaption
            stack
            rows={nodes}
            rowKey={({ asset }) => asset.id}
            file={fileName('owned', country, asOf)}
            columns={[
              { title: 'Plant', text: ({ asset }) => asset.name, cell: ({ asset }) => <NodeLink node={asset} /> },
              {
                title: 'Type',
                text: ({ asset }) => ('type' in asset && asset.type ? capital(typeWords(asset.type)) : ''),
              },
              { title: 'In', text: ({ asset }) => ('country' in asset ? (asset.country?.name ?? '') : '') },
              {
                title: 'Verdict',
                text: ({ verdict }) => verdict.value,
                cell: ({ verdict, asset }) => (
                  <Cited claims={verdict.witness.claims} of={`verdict on ${asset.name}`}>
                    {words(verdict.value)}
                  </Cited>
                ),
              },
              { title: 'Share', numeric: true, text: ({ verdict }) => (verdict.share ? percent(verdict.share) : '') },
              {
                title: 'Through',
                text: ({ verdict }) => verdict.witness.steps.map(({ text }) => text).join('; '),
                cell: ({ verdict }) => (
                  <>
                    <NodeLinks nodes={verdict.witness.chain.slice(1)} />
                    <details className="small">
                      <summary>Arithmetic</summary>
                      <ul>
                        {verdict.witness.steps.map(({ text }) => (
                          <li key={text}>{text}</li>
                        ))}
                      </ul>
                    </details>
                  </>
                ),
              },
            ]}
          />
          {graph.edges.length > 0 && (
            <>
              <h2>As a picture</h2>
              <Picture kind="ownership" graph={graph} title={title} data={data} file={fileName('owned', asOf)} />
              <EdgeTable graph={graph} caption={title} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** The strongest chains of owners, from the last owner down to each plant. */
function ownersGraph({ nodes, asOf }: OwnedByQuery['ownedAssets']) {
  const ways = nodes.map(({ verdict, asset }) => {
    const chain = [...verdict.witness.chain].reverse();
    return {
      nodes: chain.map((node, index) => ({
        ...node,
        tone: node.id === asset.id ? ('focus' as const) : index === 0 ? ('controller' as const) : ('plain' as const),
      })),
      links: chain.slice(1).map((node, index) => ({
        label: '',
        style: 'solid' as const,
        words: `${chain[index]!.name} has a part in ${node.name}`,
      })),
    };
  });
  return chainsGraph(ways, asOf);
}
