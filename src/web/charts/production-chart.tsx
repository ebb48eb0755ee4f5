import { useMemo } from 'react';
import { ProductionDocument, type ObservationFactsFragment, type ProductionQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { setParams, useAddress } from '../shared/address.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { Choice } from '../questions/question-form.js';
import { basisWords, quantity } from '../shared/words.js';
import { Bars } from './bars.js';

interface Produced {
  readonly producer: { readonly id: string; readonly name: string };
  readonly observation: ObservationFactsFragment;
  readonly year: string;
}

const DEFAULT = 'mineral:nickel';

/** What sources say was produced, year by year; the producers overlap, so nothing is added up. */
export function ProductionChart() {
  const { params } = useAddress();
  const asked = useAnswer(ProductionDocument, {});
  const produced = useMemo(() => (asked.data === null ? [] : producedOf(asked.data)), [asked.data]);
  const things = useMemo(() => {
    const names = new Map(produced.flatMap(({ observation: { of } }) => (of ? [[of.id, of.name]] : [])));
    return [...names].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  }, [produced]);
  const chosen = params.get('thing') ?? DEFAULT;
  const rows = produced.filter(({ observation }) => observation.of?.id === chosen);
  const units = [...new Set(rows.map(({ observation }) => unitOf(observation)))].sort();
  return (
    <Answer asked={asked} lines={10} what="Gathering production">
      {() => (
        <>
          <div className="form">
            <Choice label="Of" value={chosen} options={things} onChange={(thing) => setParams({ thing })} />
          </div>
          {units.map((unit) => (
            <div key={unit}>
              <h3>In {unit}</h3>
              <Bars
                label={`Production in ${unit}`}
                bars={rows
                  .filter(({ observation }) => unitOf(observation) === unit)
                  .map(({ producer, observation, year }) => ({
                    id: observation.id,
                    label: `${year} ${producer.name}`,
                    value: observation.value ?? 0,
                    text: quantity({ ...observation, basis: null }),
                    note: '',
                    tone: 'plain',
                    claims: observation.claims,
                  }))}
              />
            </div>
          ))}
          <details>
            <summary>The chart as a table</summary>
            <DataTable
              caption="Recorded production"
              hideCaption
              rows={rows}
              rowKey={({ observation }) => observation.id}
              file={fileName('production', chosen)}
              columns={[
                { title: 'Year', text: ({ year }) => year },
                {
                  title: 'Producer',
                  text: ({ producer }) => producer.name,
                  cell: ({ producer }) => <NodeLink node={producer} />,
                },
                { title: 'Production', numeric: true, text: ({ observation }) => quantity(observation) },
              ]}
            />
          </details>
        </>
      )}
    </Answer>
  );
}

const unitOf = ({ unit, basis }: ObservationFactsFragment): string =>
  [unit, basisWords(basis)].filter(Boolean).join(' ');

const producedOf = ({ observations }: ProductionQuery): readonly Produced[] =>
  observations.nodes
    .flatMap((observation) => {
      const { subject, value, of, date } = observation;
      if (value == null || !of || !subject || !('name' in subject)) return [];
      return [{ producer: { id: subject.id, name: subject.name }, observation, year: date?.slice(0, 4) ?? 'undated' }];
    })
    .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : a.producer.name < b.producer.name ? -1 : 1));
