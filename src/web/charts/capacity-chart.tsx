import { useMemo } from 'react';
import { ControllersDocument, PlantCapacitiesDocument } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { setParams, useAddress } from '../shared/address.js';
import { playgroundHref } from '../shared/href.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { Answer } from '../shared/states.js';
import { Choice } from '../questions/question-form.js';
import { basisWords, capital, words } from '../shared/words.js';
import { Bars } from './bars.js';
import { capacitiesOf, controllersOf, groupCapacities, type CapacityGroup, type CapacityRow } from './capacities.js';

const DEFAULT = 'mineral:nickel';

/** What plants can make, by the country that certainly controls them. */
export function CapacityChart() {
  const { params } = useAddress();
  const asked = useAnswer(PlantCapacitiesDocument, {});
  const capacities = useMemo(() => (asked.data === null ? [] : capacitiesOf(asked.data)), [asked.data]);
  const of = useMemo(() => [...new Set(capacities.map(({ plant }) => plant.id))].sort(), [capacities]);
  const controllers = useAnswer(ControllersDocument, of.length > 0 ? { of, countries: [] } : null);
  const minerals = useMemo(
    () =>
      [...new Map(capacities.map(({ mineral }) => [mineral.id, mineral.name]))].sort((a, b) => (a[1] < b[1] ? -1 : 1)),
    [capacities],
  );
  const chosen = params.get('mineral') ?? DEFAULT;
  return (
    <Answer
      asked={{
        ...controllers,
        error: asked.error ?? controllers.error,
        retry: asked.error ? asked.retry : controllers.retry,
      }}
      lines={10}
      what="Adding up capacities"
    >
      {(data) => {
        const ofMineral = capacities.filter(({ mineral }) => mineral.id === chosen);
        const groups = groupCapacities(ofMineral, controllersOf(data));
        return (
          <>
            <div className="form">
              <Choice
                label="Mineral"
                value={chosen}
                options={minerals}
                onChange={(mineral) => setParams({ mineral })}
              />
            </div>
            <p className="soft">
              The newest recorded capacity of each plant, as of {data.lookThrough.asOf}. Plants without a recorded
              capacity are not in it; where nobody certainly controls a plant, it stands apart.
            </p>
            {groups.map((group) => (
              <GroupView key={group.key} group={group} />
            ))}
            <CapacityTable groups={groups} mineral={chosen} />
            <p className="actions">
              <a className="button quiet" href={playgroundHref(ControllersDocument.toString(), { of, countries: [] })}>
                Show the GraphQL
              </a>
            </p>
          </>
        );
      }}
    </Answer>
  );
}

const controllerOf = ({ country }: CapacityRow): string => country?.name ?? 'No certain controller';
const titleOf = ({ stage, of, basis }: CapacityGroup): string =>
  [stage === null ? 'Stage not recorded' : capital(words(stage)), of, basisWords(basis)]
    .filter((part) => part !== '')
    .join(' · ');
const amount = (row: CapacityRow, unit: string): string =>
  `${row.exact ? '' : 'about '}${row.value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;

function GroupView({ group }: { readonly group: CapacityGroup }) {
  return (
    <>
      <h3>{titleOf(group)}</h3>
      <Bars
        label={titleOf(group)}
        bars={group.rows.map((row) => ({
          id: row.country?.id ?? 'none',
          label: controllerOf(row),
          value: row.value,
          text: amount(row, group.unit),
          note: row.plants.join(', '),
          tone: row.country === null ? 'unknown' : 'plain',
          claims: row.claims,
        }))}
      />
    </>
  );
}

function CapacityTable({ groups, mineral }: { readonly groups: readonly CapacityGroup[]; readonly mineral: string }) {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  return (
    <details>
      <summary>The chart as a table</summary>
      <DataTable
        caption="Capacity by controlling country"
        hideCaption
        rows={rows}
        rowKey={({ group, row }) => `${group.key} ${row.country?.id}`}
        file={fileName('capacity', mineral)}
        columns={[
          { title: 'Of', text: ({ group }) => titleOf(group) },
          { title: 'Controlled from', text: ({ row }) => controllerOf(row) },
          { title: 'Capacity', numeric: true, text: ({ row, group }) => amount(row, group.unit) },
          { title: 'Plants', text: ({ row }) => row.plants.join(', ') },
        ]}
      />
    </details>
  );
}
