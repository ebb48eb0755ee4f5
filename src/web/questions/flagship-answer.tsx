import type { FlagshipQuery } from '../api/generated.js';
import { Cited } from '../shared/cited.js';
import { DataTable, type Column } from '../shared/data-table.js';
import { NodeLink, NodeLinks } from '../shared/link.js';
import { fileName } from '../shared/download.js';
import { capital, plural, typeWords, words } from '../shared/words.js';

type Chains = FlagshipQuery['dependencyChains'];
type Row = Chains['nodes'][number];

interface FlagshipAnswerProps {
  readonly data: FlagshipQuery;
  readonly owner: string;
  readonly partnerOf: string;
}

const ownersOf = ({ verdict }: Row) => verdict.witness.chain.slice(1);

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Plant',
    text: ({ facility }) => facility.name,
    cell: ({ facility, status }) => (
      <>
        <NodeLink node={facility} />
        <br />
        <span className="soft">
          {facility.type ? capital(typeWords(facility.type)) : 'Plant'}, {words(status)}
        </span>
      </>
    ),
  },
  {
    title: 'In',
    text: ({ host }) => host.country.name,
    cell: ({ host }) => (
      <>
        <NodeLink node={host.country} />
        <ul className="small">
          {host.agreements.slice(0, 2).map(({ agreement, stage, stageReachedOn, bindingness }) => (
            <li key={agreement.id}>
              <NodeLink node={agreement} />{' '}
              <span className="soft">
                {words(stage)} {stageReachedOn}
                {bindingness && `, ${words(bindingness)}`}
              </span>
            </li>
          ))}
          {host.agreements.length > 2 && <li className="soft">and {host.agreements.length - 2} more</li>}
        </ul>
      </>
    ),
  },
  {
    title: 'Owned through',
    text: (row) =>
      `${ownersOf(row)
        .map(({ name }) => name)
        .join(' ← ')} (${row.verdict.value})`,
    cell: (row) => (
      <>
        <NodeLinks nodes={ownersOf(row)} />
        <br />
        <Cited claims={row.verdict.witness.claims} of={`ownership of ${row.facility.name}`}>
          {row.verdict.value === 'TRUE' ? 'owned' : words(row.verdict.value)}:{' '}
          {plural(row.verdict.witness.claims.length, 'claim')}
        </Cited>
      </>
    ),
  },
  {
    title: 'Its output goes',
    text: ({ chains }) => chains.map(({ text }) => text).join('; '),
    cell: ({ chains, facility }) => (
      <ul className="plain">
        {chains.slice(0, 2).map(({ text, strength, steps }) => (
          <li key={text}>
            <Cited claims={steps.flatMap(({ claims }) => claims)} of={`supply of ${facility.name}`} className="chain">
              {onward(text, facility.name)}
            </Cited>{' '}
            <span className={`tag tag-${strength.toLowerCase()}`}>{words(strength)}</span>
          </li>
        ))}
      </ul>
    ),
  },
  {
    title: 'Importers',
    text: ({ importers }) => importers.map(({ country, known }) => `${country.name} (${words(known)})`).join('; '),
    cell: ({ importers }) => <NodeLinks nodes={importers.map(({ country }) => country)} />,
  },
];

/** A chain without the plant it begins at, which the row names already. */
const onward = (text: string, plant: string): string =>
  text.startsWith(plant) ? text.slice(plant.length).trim() : text;

/** The flagship's answer: in a sentence, then plant by plant. */
export function FlagshipAnswer({ data, owner, partnerOf }: FlagshipAnswerProps) {
  const { nodes, asOf } = data.dependencyChains;
  return (
    <>
      <p className="sentence">{flagshipSentence(data.dependencyChains, owner, partnerOf)}</p>
      {nodes.length > 0 && (
        <DataTable
          caption={`Plants, as of ${asOf}`}
          hideCaption
          stack
          columns={COLUMNS}
          rows={nodes}
          rowKey={({ facility }) => facility.id}
          file={fileName('dependency-chains', asOf)}
        />
      )}
    </>
  );
}

export function flagshipSentence(
  { asOf, totalCount, coverage, nodes }: Chains,
  owner: string,
  partnerOf: string,
): string {
  const { facilities, partners, verdictUndetermined, complete } = coverage;
  const hosts = new Set(nodes.map(({ host }) => host.country.name));
  const found =
    totalCount === 0
      ? `No plant owned from ${owner} is known to feed the exports of a partner of ${partnerOf}`
      : `${plural(totalCount, 'plant')} owned from ${owner} ${totalCount === 1 ? 'feeds' : 'feed'} the exports of ${plural(hosts.size, 'partner')} of ${partnerOf}: ${[...hosts].sort().join(', ')}`;
  const weighed = `${facilities.toLocaleString('en')} plants in ${plural(partners, 'partner country', 'partner countries')} were weighed`;
  const open = verdictUndetermined > 0 ? `; of ${verdictUndetermined} the recorded shares do not decide` : '';
  const cut = complete ? '' : ' A limit cut the answer: it is not complete.';
  return `${found}, as of ${asOf}. ${weighed}${open}.${cut}`;
}
