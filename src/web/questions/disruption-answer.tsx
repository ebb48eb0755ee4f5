import { useMemo } from 'react';
import { DisruptionDocument, type DisruptionQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Bars } from '../charts/bars.js';
import { chainsGraph } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink, NodeLinks } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { percent } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { disruptionVariables } from './variables.js';

type Loss = DisruptionQuery['disruption']['losses'][number];

/** What one loses when the exports of another stop: before and after, supplier by supplier. */
export function DisruptionAnswer({ values, name }: ShownProps) {
  const asked = useAnswer(DisruptionDocument, disruptionVariables(values));
  const part = values['percent'] || '100';
  return (
    <Answer asked={asked}>
      {({ disruption }) => (
        <>
          {disruption.warnings.map((text) => (
            <p key={text} className="warning">
              {text}
            </p>
          ))}
          {disruption.truncated.length > 0 && (
            <p className="warning">A limit cut the network: what lies beyond counts as unknown.</p>
          )}
          {disruption.losses.map((loss) => (
            <LossView
              key={loss.target.id}
              loss={loss}
              asOf={disruption.asOf}
              claims={disruption.claims}
              of={`${part} % of the exports of ${name('exportsOf')}${values['exported'] ? ` (${name('exported')})` : ''}`}
            />
          ))}
        </>
      )}
    </Answer>
  );
}

interface LossViewProps {
  readonly loss: Loss;
  readonly asOf: string;
  readonly claims: DisruptionQuery['disruption']['claims'];
  readonly of: string;
}

function LossView({
  loss: { target, loss, left, suppliers, routesLeft, routesLost },
  asOf,
  claims,
  of,
}: LossViewProps) {
  const graph = useMemo(() => suppliersGraph(target, suppliers, asOf), [target, suppliers, asOf]);
  const title = `Supply of ${target.name} under the scenario, as of ${asOf}`;
  const bar = { note: '', tone: 'plain' as const, claims };
  return (
    <>
      <p className="sentence">
        If {of} stop, {target.name} loses {percent(loss)} of what it takes in, and {percent(left)} is left, as of {asOf}
        .
      </p>
      <Bars
        label="Before and after"
        largest={100}
        bars={[
          { ...bar, id: 'before', label: 'Before', value: 100, text: '100 %' },
          { ...bar, id: 'after', label: 'After', value: left.low, upTo: left.high, text: percent(left) },
        ]}
      />
      {suppliers.length > 0 && (
        <>
          <DataTable
            caption="Its direct suppliers"
            rows={suppliers}
            rowKey={({ supplier, supply }) => `${supplier.id} ${supply?.id}`}
            file={fileName('disruption', target.id, asOf)}
            columns={[
              {
                title: 'Supplier',
                text: ({ supplier }) => supplier.name,
                cell: ({ supplier }) => <NodeLink node={supplier} />,
              },
              {
                title: 'Recorded part',
                numeric: true,
                text: ({ supply }) => (supply?.share ? percent(supply.share) : 'not stated'),
              },
              { title: 'Of that is lost', numeric: true, text: (row) => percent(row.loss) },
            ]}
          />
          <h2>As a picture</h2>
          <Picture
            kind="plain"
            graph={graph}
            title={title}
            data={{ target, loss, left, suppliers }}
            file={fileName('disruption', target.id, asOf)}
          />
          <EdgeTable graph={graph} caption={title} />
        </>
      )}
      {routesLeft.length > 0 && (
        <p>
          Recorded routes that remain begin at <NodeLinks nodes={routesLeft} />.
        </p>
      )}
      {routesLost.length > 0 && (
        <p>
          Routes that are cut begin at <NodeLinks nodes={routesLost} />.
        </p>
      )}
    </>
  );
}

function suppliersGraph(target: Loss['target'], suppliers: Loss['suppliers'], asOf: string) {
  const ways = suppliers.map(({ supplier, supply, loss }) => ({
    nodes: [supplier, { ...target, tone: 'focus' as const }],
    links: [
      {
        label: loss.high > 0 ? `loses ${percent(loss)}` : 'unchanged',
        style: loss.low > 0 ? ('ended' as const) : loss.high > 0 ? ('unknown' as const) : ('solid' as const),
        words: `Of what ${supplier.name} supplies to ${target.name}, ${percent(loss)} is lost`,
        claims: supply?.claims ?? [],
      },
    ],
  }));
  return { ...chainsGraph(ways, asOf), roots: [target.id] };
}
