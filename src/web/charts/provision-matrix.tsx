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
  readonly introducedBy?: EvidenceFragment | null;
}

const claimsOf = (provisions: readonly Provision[]) =>
  provisions.flatMap(({ introducedBy }) => (introducedBy ? [introducedBy] : []));
const ofType = ({ provisions }: Row, type: ProvisionType) =>
  provisions.nodes.filter((provision) => provision.type === type);

const MATRIX: readonly Column<Row>[] = [
  { title: 'Agreement', text: ({ name }) => name, cell: (row) => <NodeLink node={row} /> },
  ...TYPES.map((type): Column<Row> => ({
    title: capital(words(type)),
    text: (row) => String(ofType(row, type).length),
    cell: (row) => {
      const found = ofType(row, type);
      if (found.length === 0) return <span className="soft">–</span>;
      return (
        <Cited claims={claimsOf(found)} of={`${words(type)} provisions of ${row.name}`} className="dot">
          {found.length}
        </Cited>
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
  { title: 'Provision', text: ({ provision }) => provision.name },
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

/** Which agreement says something of what; an empty cell is a commitment that is not recorded. */
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
                caption="How many provisions an agreement has of each type; a dash where none is recorded"
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
