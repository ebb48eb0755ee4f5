import { ConcentrationChartDocument, type ConcentratedFragment } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { playgroundHref } from '../shared/href.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { Answer } from '../shared/states.js';
import { basisWords, percent, plural } from '../shared/words.js';
import { Bars, type Bar } from './bars.js';

const LENSES = [
  ['host', 'By the country where plants stand'],
  ['equity', 'By the countries of their owners, each by its part'],
  ['control', 'By the country that controls them'],
] as const;

/** One market seen in three ways: whose it is depends on what is asked. */
export function ConcentrationChart({ mineral }: { readonly mineral: string }) {
  const asked = useAnswer(ConcentrationChartDocument, { mineral });
  return (
    <Answer asked={asked} lines={12} what="Weighing the market">
      {(data) => (
        <>
          <p className="soft">
            Recorded smelting, refining and intermediate capacity, as of {data.host.asOf}: {amountOf(data.host)} in{' '}
            {plural(data.host.plants.length, 'plant')}. A pale end is what may be added by shares that nobody records.
          </p>
          {LENSES.map(([lens, title]) => (
            <Lens key={lens} title={title} answer={data[lens]} />
          ))}
          <details>
            <summary>The chart as a table</summary>
            <DataTable
              caption="Concentration by lens"
              hideCaption
              rows={LENSES.flatMap(([lens, title]) => data[lens].countries.map((part) => ({ title, part })))}
              rowKey={({ title, part }) => `${title} ${part.country.id}`}
              file={fileName('concentration', mineral)}
              columns={[
                { title: 'Lens', text: ({ title }) => title },
                { title: 'Country', text: ({ part }) => part.country.name },
                { title: 'Part', numeric: true, text: ({ part }) => percent(part.share) },
              ]}
            />
          </details>
          <p className="actions">
            <a className="button quiet" href={playgroundHref(ConcentrationChartDocument.toString(), { mineral })}>
              Show the GraphQL
            </a>
          </p>
        </>
      )}
    </Answer>
  );
}

const amountOf = ({ total, unit, basis }: ConcentratedFragment): string =>
  [total.toLocaleString('en'), unit, basisWords(basis)].filter(Boolean).join(' ');

function Lens({ title, answer }: { readonly title: string; readonly answer: ConcentratedFragment }) {
  const { countries, hhi, plants, warnings } = answer;
  const claims = plants.flatMap(({ amount }) => amount.claims);
  const bars = countries.map(({ country, share }): Bar => ({
    id: country.id,
    label: country.name,
    value: share.low,
    upTo: share.high,
    text: percent(share),
    note: '',
    tone: 'plain',
    claims,
  }));
  return (
    <>
      <h3>{title}</h3>
      {hhi && (
        <p className="soft">
          Herfindahl-Hirschman index {Math.floor(hhi.low).toLocaleString('en')}
          {hhi.high - hhi.low > 1 && ` to ${Math.ceil(hhi.high).toLocaleString('en')}`} of 10,000
        </p>
      )}
      {warnings.map((text) => (
        <p key={text} className="warning">
          {text}
        </p>
      ))}
      <Bars label={title} bars={bars} largest={100} />
    </>
  );
}
