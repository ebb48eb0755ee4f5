import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import type { ObservationNode } from '../../src/domain/graph/node.js';

/** The rubric of the Southeast Asia Public Policy Institute: all of its marks, and all countries that it covers. */
const COUNTRIES = ['ID', 'MM', 'MY', 'PH', 'SG', 'TH', 'VN'];
const DOMAINS = ['access', 'capability', 'governance'];

let observations: ObservationNode[];
beforeAll(async () => {
  const { nodes } = buildGraph((await checkDataset('seeds')).dataset);
  observations = nodes.filter((node): node is ObservationNode => node.kind === 'Observation');
});

const of = (property: string) =>
  observations.filter((node) => node.property === property && `${node.subject} ${node.of}`.includes('criterion:seappi-'));

it('has marks 1 to 5 with a meaning for each domain', () => {
  const levels = of('LEVEL').map(({ subject, value }) => `${subject} ${value}`);
  const wanted = DOMAINS.flatMap((domain) =>
    [1, 2, 3, 4, 5].map((mark) => `criterion:seappi-${domain}-sovereignty ${mark}`),
  );
  expect(levels.sort()).toEqual(wanted.sort());
});

it('places every country on every criterion, in words and never with a number that the paper does not print', () => {
  const scores = of('SCORE').filter(({ subject }) => subject.startsWith('country:'));
  const wanted = COUNTRIES.flatMap((country) =>
    [...DOMAINS, 'overall'].map((domain) => `country:${country} criterion:seappi-${domain}-sovereignty`),
  );
  expect(scores.map(({ subject, of: criterion }) => `${subject} ${criterion}`).sort()).toEqual(wanted.sort());
  expect(scores.filter(({ value, disputed }) => value !== null || disputed)).toEqual([]);
  expect(scores.filter(({ code, text }) => code === null || text === null)).toEqual([]);
});

it('says NOT_STATED only of the overall level of the Philippines', () => {
  const silent = of('SCORE').filter(({ code }) => code === 'NOT_STATED');
  expect(silent.map(({ subject, of: criterion }) => [subject, criterion])).toEqual([
    ['country:PH', 'criterion:seappi-overall-sovereignty'],
  ]);
});
