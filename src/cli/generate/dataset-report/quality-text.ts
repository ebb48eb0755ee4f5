import type { Coverage } from '../../../app/quality/coverage.js';
import { percentOf, type FacilityTally } from '../../../domain/quality/facility-tally.js';
import { table } from './markdown.js';

/** How far the owners of plants are known and how well relationships are backed: what `dataset.coverage` answers. */
export function qualityText(coverage: Coverage): string {
  const { facilities, smeltersAndRefineries, byStage, relationships } = coverage;
  const groups: readonly (readonly [string, FacilityTally])[] = [
    ['all facilities', facilities],
    ['smelters and refineries (the next two rows)', smeltersAndRefineries],
    ...byStage
      .filter(({ stage }) => stage === 'SMELTING' || stage === 'REFINING')
      .map((tally) => [tally.stage!.toLowerCase(), tally] as const),
    ...byStage
      .filter(({ stage }) => stage !== 'SMELTING' && stage !== 'REFINING')
      .map((tally) => [(tally.stage ?? 'other').toLowerCase(), tally] as const),
  ];
  return [
    table(
      ['plants', 'all', 'planned', 'owners traced to a country', 'country decided', 'capacity', 'status since 2024'],
      groups.map(([name, tally]) => [
        name,
        tally.count,
        tally.planned,
        part(tally.traced, tally.count),
        part(tally.decided, tally.count),
        part(tally.withCapacity, tally.count),
        part(tally.withStatusSince, tally.count),
      ]),
    ),
    ...untraced(smeltersAndRefineries),
    table(
      [
        'relationships (states)',
        'all',
        'one source',
        'two',
        'three or more',
        'hold now',
        'of these older than 5 years',
      ],
      relationships.map(({ kind, count, oneSource, twoSources, moreSources, holding, stale }) => [
        kind,
        count,
        oneSource,
        twoSources,
        moreSources,
        holding,
        stale,
      ]),
    ),
  ].join('\n\n');
}

const part = (known: number, count: number): string => `${known} (${percentOf(known, count) ?? 0} %)`;

function untraced({ untraced, untracedPlanned, untracedOwned }: FacilityTally): string[] {
  const others = untraced.filter((id) => !untracedPlanned.includes(id) && !untracedOwned.includes(id));
  const list = (ids: readonly string[]): string =>
    ids.length === 0 ? 'none' : ids.map((id) => `\`${id}\``).join(', ');
  return [
    'Smelters and refineries whose owners lead to no country:',
    [
      `- only planned, so that nobody owns them yet: ${list(untracedPlanned)}`,
      `- owned by a party whose country no source states: ${list(untracedOwned.filter((id) => !untracedPlanned.includes(id)))}`,
      `- no owner recorded on the dataset’s date: ${list(others)}`,
    ].join('\n'),
  ];
}
