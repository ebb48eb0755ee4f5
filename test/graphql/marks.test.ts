import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { datasetFromText } from '../../src/ingest/building/testing/dataset-from-text.js';
import { apiOver, memoryWith } from '../support/seeded-api.js';

/** A criterion with three levels on one day, a number, a placement in words, and a thing that the source leaves out. */
const DATASET = `
sources
id | title | date
source:s | A scorecard | 2026-04

criteria
id | name | text | source | quote | claim
criterion:access | Access | Control over the ore. | source:s | refers to control | F1

observations
id | subject | property | of | value | code | text | source
F2 | criterion:access | LEVEL | | 1 | | Nothing in the ground. | source:s
F3 | criterion:access | LEVEL | | 2 | | A little in the ground. | source:s
F4 | criterion:access | LEVEL | | 3 | | Much in the ground. | source:s
F5 | country:ID | SCORE | criterion:access | 3 | | | source:s
F6 | country:VN | SCORE | criterion:access | | DOMINATES | Vietnam is said to dominate. | source:s
F7 | country:PH | SCORE | criterion:access | | NOT_STATED | The scorecard lists the country and says nothing. | source:s
`;

it('gives a criterion with what its marks mean, and marks with their criterion, number, code and words', async () => {
  const { ask } = await apiOver(await memoryWith(buildGraph(datasetFromText(DATASET))));
  const { data, errors } = await ask(`{
    criteria { nodes { id text introducedBy { id } observations { nodes { property value text disputed claims { id } } } } }
    nodes(ids: ["country:ID", "country:VN", "country:PH"]) {
      ... on Country { observations(properties: [SCORE]) { nodes { of { id name } value code text claims { value } } } }
    }
  }`);
  expect(errors).toBeUndefined();
  const of = { id: 'criterion:access', name: 'Access' };
  const level = (value: number, text: string, id: string) => ({
    property: 'LEVEL',
    value,
    text,
    disputed: false,
    claims: [{ id }],
  });
  expect(data).toMatchObject({
    criteria: { nodes: [{ id: of.id, text: 'Control over the ore.', introducedBy: { id: 'claim:F1' } }] },
    nodes: [
      { observations: { nodes: [{ of, value: 3, code: null, text: null, claims: [{ value: '3' }] }] } },
      {
        observations: {
          nodes: [
            {
              of,
              value: null,
              code: 'DOMINATES',
              text: 'Vietnam is said to dominate.',
              claims: [{ value: 'DOMINATES' }],
            },
          ],
        },
      },
      { observations: { nodes: [{ of, value: null, code: 'NOT_STATED' }] } },
    ],
  });
  const [criterion] = (data as { criteria: { nodes: { observations: { nodes: object[] } }[] } }).criteria.nodes;
  expect(criterion!.observations.nodes).toHaveLength(3);
  expect(criterion!.observations.nodes).toEqual(
    expect.arrayContaining([
      level(1, 'Nothing in the ground.', 'claim:F2'),
      level(2, 'A little in the ground.', 'claim:F3'),
      level(3, 'Much in the ground.', 'claim:F4'),
    ]),
  );
});
