import type { Coverage } from '../app/quality/coverage.js';
import { percentOf, type FacilityTally } from '../domain/quality/facility-tally.js';

const NAME_WIDTH = 24;

/** The coverage of a dataset for people; what each column means, `dataset.coverage` in the schema says. */
export function coverageLines(answer: Coverage | null): string[] {
  if (answer === null) return ['Coverage                not counted: the dataset is too large for it'];
  const { facilities, smeltersAndRefineries, byStage, relationships, claims } = answer;
  const groups: readonly (readonly [string, FacilityTally])[] = [
    ['All facilities', facilities],
    ['Smelters and refineries', smeltersAndRefineries],
    ...byStage.map((tally) => [`  ${(tally.stage ?? 'no stage').toLowerCase()}`, tally] as const),
  ];
  const since = `status since ${answer.statusSince}`;
  return [
    `Coverage on ${answer.asOf}`,
    ...columns(
      ['', 'all', 'planned', 'owners traced to a country', 'country decided', 'capacity', since],
      groups.map(([name, tally]) => [
        name,
        String(tally.count),
        String(tally.planned),
        withPercent(tally.traced, tally.count),
        withPercent(tally.decided, tally.count),
        withPercent(tally.withCapacity, tally.count),
        withPercent(tally.withStatusSince, tally.count),
      ]),
    ),
    '',
    'Relationships by number of sources',
    ...columns(
      ['', 'none', '1', '2', '3+', 'disputed', `hold, older than ${answer.olderThanYears} years`],
      relationships.map(({ kind, unsourced, oneSource, twoSources, moreSources, disputed, holding, stale }) => [
        `  ${kind}`,
        ...[unsourced, oneSource, twoSources, moreSources, disputed].map(String),
        `${stale} of ${holding}`,
      ]),
    ),
    '',
    `Claims: ${Object.entries(claims)
      .map(([confidence, count]) => `${count} ${confidence}`)
      .join(', ')}`,
    `Observations: ${answer.observations}, disputed ${answer.disputedObservations}`,
  ];
}

const withPercent = (part: number, count: number): string => `${part} (${percentOf(part, count) ?? 0} %)`;

function columns(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((cells) => cells[column]!.length)));
  return all.map((cells) =>
    cells
      .map((cell, n) => (n === 0 ? cell.padEnd(NAME_WIDTH) : `  ${cell.padStart(widths[n]!)}`))
      .join('')
      .trimEnd(),
  );
}
