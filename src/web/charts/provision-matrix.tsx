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

const ofType = ({ provisions }: Row, type: ProvisionType) => provisions.nodes.filter((provision) => provision.type === type);

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Agreement', text: ({ name }) => name, cell: (row) => <NodeLink node={row} /> },
  ...TYPES.map(
    (type): Column<Row> => ({
      title: capital(words(type)),
      text: (row) => ofType(row, type).map(({ name }) => name).join('; '),
      cell: (row) => {
        const found = ofType(row, type);
        if (found.length === 0) return <span className="soft">–</span>;
        const claims = found.flatMap(({ introducedBy }) => (introducedBy ? [introducedBy] : []));
        return (
          <Cited claims={claims} of={`${words(type)} provisions of ${row.name}`}>
            {found.map(({ name }) => name).join('; ')}
          </Cited>
        );
      },
    }),
  ),
];

/** Which agreement says something of what; an empty cell is a commitment that is not recorded. */
export function ProvisionMatrix() {
  const asked = useAnswer(ProvisionMatrixDocument, {});
  return (
    <Answer asked={asked} lines={12} what="Gathering provisions">
      {({ agreements }) => (
        <DataTable
          caption="Provisions by agreement and type; a dash where none is recorded"
          columns={COLUMNS}
          rows={agreements.nodes.filter(({ provisions }) => provisions.nodes.length > 0)}
          rowKey={({ id }) => id}
          file="provisions"
        />
      )}
    </Answer>
  );
}
