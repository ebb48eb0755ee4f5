import { useMemo } from 'react';
import { PartnersDocument, type PartnersQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { chainsGraph } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { capital, plural, words } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { partnersVariables } from './variables.js';

/** The partners of a country, each with the agreements that make it one. */
export function PartnersAnswer({ values, name }: ShownProps) {
  const asked = useAnswer(PartnersDocument, partnersVariables(values));
  return (
    <Answer asked={asked}>{(data) => <Partners data={data} id={values['of'] ?? ''} country={name('of')} />}</Answer>
  );
}

interface PartnersProps {
  readonly data: PartnersQuery;
  readonly id: string;
  readonly country: string;
}

function Partners({ data, id, country }: PartnersProps) {
  const { partners, asOf } = data.partners;
  const rows = partners.flatMap(({ country: partner, agreements }) =>
    agreements.map((ground) => ({ partner, ground })),
  );
  const graph = useMemo(() => partnersGraph(data, id, country), [data, id, country]);
  const title = `Partners of ${country}, as of ${asOf}`;
  const found = partners.length > 0 ? `: ${partners.map(({ country: { name } }) => name).join(', ')}` : '';
  return (
    <>
      <p className="sentence">
        {country} has {plural(partners.length, 'partner')} by agreements that meet these terms, as of {asOf}
        {found}.
      </p>
      {rows.length > 0 && (
        <>
          <DataTable
            caption={title}
            hideCaption
            stack
            rows={rows}
            rowKey={({ partner, ground }) => `${partner.id} ${ground.agreement.id}`}
            file={fileName('partners', country, asOf)}
            columns={[
              {
                title: 'Partner',
                text: ({ partner }) => partner.name,
                cell: ({ partner }) => <NodeLink node={partner} />,
              },
              {
                title: 'Agreement',
                text: ({ ground }) => ground.agreement.name,
                cell: ({ ground }) => <NodeLink node={ground.agreement} />,
              },
              {
                title: 'Kind',
                text: ({ ground }) => (ground.agreement.kind ? capital(words(ground.agreement.kind)) : ''),
              },
              {
                title: 'Stage',
                text: ({ ground }) => `${words(ground.stage)} ${ground.stageReachedOn}`,
                cell: ({ ground }) => (
                  <Cited
                    claims={ground.observations.flatMap(({ claims }) => claims)}
                    of={`stage of ${ground.agreement.name}`}
                  >
                    {words(ground.stage)} {ground.stageReachedOn}
                  </Cited>
                ),
              },
              {
                title: 'Binding',
                text: ({ ground }) => (ground.bindingness ? words(ground.bindingness) : 'not stated'),
              },
            ]}
          />
          <h2>As a picture</h2>
          <Picture kind="plain" graph={graph} title={title} data={data} file={fileName('partners', country, asOf)} />
          <EdgeTable graph={graph} caption={title} />
        </>
      )}
    </>
  );
}

function partnersGraph({ partners: { partners, asOf } }: PartnersQuery, id: string, country: string) {
  const ways = partners.flatMap(({ country: partner, agreements }) =>
    agreements.map(({ agreement, stage, bindingness }) => ({
      nodes: [
        { id, name: country, tone: 'focus' as const },
        { ...agreement, detail: [words(stage), bindingness && words(bindingness)].filter(Boolean).join(', ') },
        { ...partner, tone: 'state' as const },
      ],
      links: [
        { label: '', style: 'solid' as const, words: `${country} is party to ${agreement.name}` },
        { label: '', style: 'solid' as const, words: `${partner.name} is party to ${agreement.name}` },
      ],
    })),
  );
  return chainsGraph(ways, asOf);
}
