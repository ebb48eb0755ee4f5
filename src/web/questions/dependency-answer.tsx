import { useMemo } from 'react';
import { DependencyDocument, type DependencyQuery } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { chainsGraph } from '../picture/chains-graph.js';
import { EdgeTable } from '../picture/edge-table.js';
import { Picture } from '../picture/lazy-picture.js';
import { Cited } from '../shared/cited.js';
import { DataTable } from '../shared/data-table.js';
import { fileName } from '../shared/download.js';
import { NodeLink } from '../shared/link.js';
import { Answer } from '../shared/states.js';
import { percent, plural } from '../shared/words.js';
import type { ShownProps } from './answers.js';
import { dependencyVariables } from './variables.js';

/** How much of what one takes in comes from another, with bounds for what nobody records. */
export function DependencyAnswer({ values, name }: ShownProps) {
  const asked = useAnswer(DependencyDocument, dependencyVariables(values));
  return <Answer asked={asked}>{(data) => <Depends data={data} on={name('on')} />}</Answer>;
}

function Depends({ data, on }: { readonly data: DependencyQuery; readonly on: string }) {
  const { of, asOf, dependency, coverage, suppliers, warnings, claims } = data.dependency;
  const graph = useMemo(() => suppliersGraph(data), [data]);
  const title = `Recorded suppliers of ${of.name}, as of ${asOf}`;
  return (
    <>
      <p className="sentence">
        {percent(dependency)} of what {of.name} takes in depends on {on}, as of {asOf}. Suppliers are recorded for{' '}
        {percent(coverage)} of it (
        <Cited claims={claims} of="dependency">
          {plural(claims.length, 'claim')}
        </Cited>
        ).
      </p>
      {warnings.map((text) => (
        <p key={text} className="warning">
          {text}
        </p>
      ))}
      {suppliers.length > 0 && (
        <>
          <DataTable
            caption={title}
            rows={suppliers}
            rowKey={({ supplier }) => supplier.id}
            file={fileName('dependency', of.id, asOf)}
            columns={[
              {
                title: 'Supplier',
                text: ({ supplier }) => supplier.name,
                cell: ({ supplier }) => <NodeLink node={supplier} />,
              },
              { title: 'Part of the intake', numeric: true, text: ({ share }) => percent(share) },
            ]}
          />
          <h2>As a picture</h2>
          <Picture kind="plain" graph={graph} title={title} data={data} file={fileName('dependency', of.id, asOf)} />
          <EdgeTable graph={graph} caption={title} />
        </>
      )}
    </>
  );
}

function suppliersGraph({ dependency: { of, suppliers, certainlyOn, asOf } }: DependencyQuery) {
  const set = new Set(certainlyOn.map(({ id }) => id));
  const ways = suppliers.map(({ supplier, share }) => ({
    nodes: [
      { ...supplier, tone: set.has(supplier.id) ? ('controller' as const) : ('plain' as const) },
      { ...of, tone: 'focus' as const },
    ],
    links: [
      {
        label: percent(share),
        style: 'solid' as const,
        words: `${supplier.name} supplies ${percent(share)} of what ${of.name} takes in`,
      },
    ],
  }));
  return { ...chainsGraph(ways, asOf), roots: [of.id] };
}
