import { useMemo } from 'react';
import { FlagshipDocument, type FlagshipQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { chainsGraph, type Way } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { fileName } from '../shared/download.js';
import { Answer } from '../shared/states.js';
import { typeWords } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { FlagshipAnswer } from './flagship-answer.js';
import { flagshipVariables } from './flagship-variables.js';

type Chain = FlagshipQuery['dependencyChains']['nodes'][number];

/** The flagship with a picture: who controls which plant, and which countries import what it makes. */
export function FlagshipShown({ values, name }: ShownProps) {
  const asked = useAnswer(FlagshipDocument, flagshipVariables(values));
  return (
    <Answer asked={asked} lines={14} what="Asking the flagship question">
      {(data) => (
        <>
          <FlagshipAnswer data={data} owner={name('ownedBy')} partnerOf={name('partnerOf')} />
          <FlagshipPicture data={data} />
        </>
      )}
    </Answer>
  );
}

function FlagshipPicture({ data }: { readonly data: FlagshipQuery }) {
  const { nodes, asOf } = data.dependencyChains;
  const graph = useMemo(() => chainsGraph(nodes.flatMap(waysOf), asOf), [nodes, asOf]);
  if (graph.edges.length === 0) return null;
  const title = `Owners, plants and importers, as of ${asOf}`;
  return (
    <>
      <h2>As a picture</h2>
      <Picture kind="supply" graph={graph} title={title} data={data} file={fileName('dependency-chains', asOf)} />
      <EdgeTable graph={graph} caption={title} />
    </>
  );
}

/** From the last owner of the witness over the plant to each importing country. */
function waysOf({ facility, verdict, host, importers }: Chain): readonly Way[] {
  const owner = verdict.witness.chain.at(-1);
  const plant = {
    ...facility,
    tone: 'focus' as const,
    detail: [facility.type && typeWords(facility.type), host.country.name].filter(Boolean).join(' · '),
  };
  const owns =
    owner && owner.id !== facility.id
      ? {
          node: { ...owner, key: `owner ${owner.id}`, tone: 'controller' as const, detail: 'owner' },
          link: {
            label: '',
            style: verdict.value === 'TRUE' ? ('solid' as const) : ('unknown' as const),
            words: `${owner.name} stands behind ${facility.name} (verdict ${verdict.value})`,
          },
        }
      : null;
  const before = owns ? { nodes: [owns.node, plant], links: [owns.link] } : { nodes: [plant], links: [] };
  if (importers.length === 0) return [before];
  return importers.map(({ country, known }) => ({
    nodes: [...before.nodes, { ...country, key: `importer ${country.id}`, tone: 'state' as const, detail: 'importer' }],
    links: [
      ...before.links,
      {
        label: '',
        style: known === 'DOCUMENTED' ? ('solid' as const) : ('dashed' as const),
        words: `Output of ${facility.name} reaches ${country.name} (${known.toLowerCase()})`,
      },
    ],
  }));
}
