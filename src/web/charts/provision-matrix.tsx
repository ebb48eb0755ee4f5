import { ProvisionMatrixDocument, type EvidenceFragment, type ProvisionType } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Cited } from '../shared/cited.js';
import { DataTable, type Column } from '../shared/data-table.js';
import { NodeLink } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { capital, words } from '../shared/words.js';

/** In the order in which a reader asks: money, plants, buyers, then the rest. */
const TYPES: readonly ProvisionType[] = [
  'FINANCE',
  'PROCESSING',
  'OFFTAKE',
  'PRICE',
  'EXPORT_RESTRICTION',
  'INVESTMENT_SCREENING',
  'PERMITTING',
  'RECYCLING',
  'OTHER',
];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly provisions: { readonly nodes: readonly Provision[] };
}

interface Provision {
  readonly id: string;
  readonly name: string;
  readonly type?: ProvisionType | null;
  readonly text?: string | null;
  readonly absent?: boolean | null;
  readonly introducedBy?: EvidenceFragment | null;
}

const claimsOf = (provisions: readonly Provision[]) =>
  provisions.flatMap(({ introducedBy }) => (introducedBy ? [introducedBy] : []));
const ofType = ({ provisions }: Row, type: ProvisionType, absent: boolean) =>
  provisions.nodes.filter((provision) => provision.type === type && (provision.absent === true) === absent);

const MATRIX: readonly Column<Row>[] = [
  { title: 'Agreement', text: ({ name }) => name, cell: (row) => <NodeLink node={row} /> },
  ...TYPES.map((type): Column<Row> => ({
    title: capital(words(type)),
    text: (row) => String(ofType(row, type, false).length),
    cell: (row) => {
      const found = ofType(row, type, false);
      const missing = ofType(row, type, true);
      if (found.length + missing.length === 0) return <span className="soft">–</span>;
      return (
        <>
          {found.length > 0 && (
            <Cited claims={claimsOf(found)} of={`${words(type)} provisions of ${row.name}`} className="dot">
              {found.length}
            </Cited>
          )}{' '}
          {missing.length > 0 && (
            <Cited claims={claimsOf(missing)} of={`What ${row.name} is said to lack of ${words(type)}`}>
              lacking
            </Cited>
          )}
        </>
      );
    },
  })),
];

interface Line {
  readonly agreement: Row;
  readonly provision: Provision;
}

const LIST: readonly Column<Line>[] = [
  {
    title: 'Agreement',
    text: ({ agreement }) => agreement.name,
    cell: ({ agreement }) => <NodeLink node={agreement} />,
  },
  { title: 'Type', text: ({ provision }) => (provision.type ? capital(words(provision.type)) : '') },
  { title: 'Provision', text: ({ provision: { name, absent } }) => (absent ? `${name} (stated as absent)` : name) },
  {
    title: 'Says',
    text: ({ provision }) => provision.text ?? '',
    cell: ({ provision }) => (
      <Cited claims={claimsOf([provision])} of={provision.name}>
        {provision.text ?? provision.name}
      </Cited>
    ),
  },
];

/** Which agreement says something of what; a dash is what nobody records, which is not what a source says is missing. */
export function ProvisionMatrix() {
  const asked = useAnswer(ProvisionMatrixDocument, {});
  return (
    <Answer asked={asked} lines={12} what="Gathering provisions">
      {({ agreements }) => {
        const rows = agreements.nodes.filter(({ provisions }) => provisions.nodes.length > 0);
        const lines = rows.flatMap((agreement) =>
          agreement.provisions.nodes.map((provision) => ({ agreement, provision })),
        );
        return (
          <>
            <div className="matrix">
              <DataTable
                caption="How many provisions an agreement has of each type; “lacking” where a source says that something is missing, a dash where nothing is recorded"
                columns={MATRIX}
                rows={rows}
                rowKey={({ id }) => id}
                file="provision-matrix"
              />
            </div>
            <details>
              <summary>What they say ({lines.length} provisions)</summary>
              <DataTable
                caption="Provisions"
                hideCaption
                stack
                columns={LIST}
                rows={lines}
                rowKey={({ provision }) => provision.id}
                file="provisions"
              />
            </details>
          </>
        );
      }}
    </Answer>
  );
}
