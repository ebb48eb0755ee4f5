import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { datasetFromText } from '../../src/ingest/building/testing/dataset-from-text.js';
import { apiOver, memoryWith, type SeededApi } from '../support/seeded-api.js';

/** What the tables state of a thing beside numbers and edges: who introduces it, and what is said of it. */
const DATASET = `
sources
id | title | date
source:s | A report | 2025-03

firms
id | name | source | quote | claim
firm:a | Alpha | source:s | a refiner named Alpha | F1
firm:b | Beta | source:s | | 

agreements
id | name
agreement:g | G

provisions
id | name | agreement | source | quote | claim
provision:p | Finance | agreement:g | source:s | will finance | F2

observations
id | subject | property | date | text | source
F3 | firm:a | ASSESSMENT | | The report thinks that Alpha is well placed. | source:s
F4 | firm:a | EVENT | 2024-05 | Alpha opened a plant. | source:s
F5 | provision:p | ASSESSMENT | | The report doubts that the money comes. | source:s
`;

let api: SeededApi;
beforeAll(async () => {
  api = await apiOver(await memoryWith(buildGraph(datasetFromText(DATASET))));
});

it('shows the claim that introduces a thing, and null where there is none', async () => {
  const { data, errors } = await api.ask(`{
    a: firm(by: { id: "firm:a" }) { introducedBy { id predicate quote subject { id } source { title } } }
    b: firm(by: { id: "firm:b" }) { introducedBy { id } }
    country: country(by: { id: "country:ID" }) { introducedBy { id } }
    p: node(id: "provision:p") { ... on Provision { introducedBy { id quote } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    a: {
      introducedBy: {
        id: 'claim:F1',
        predicate: 'INTRODUCED',
        quote: 'a refiner named Alpha',
        subject: { id: 'firm:a' },
        source: { title: 'A report' },
      },
    },
    b: { introducedBy: null },
    country: { introducedBy: null },
    p: { introducedBy: { id: 'claim:F2', quote: 'will finance' } },
  });
});

it('gives sentences under their property, each with its claim', async () => {
  const { data, errors } = await api.ask(`{
    firm(by: { id: "firm:a" }) {
      all: observations { nodes { property text value claims { id } } }
      events: observations(properties: [EVENT]) { nodes { text date } }
    }
    node(id: "provision:p") { ... on Provision { observations { nodes { text } } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    firm: {
      all: {
        nodes: [
          {
            property: 'ASSESSMENT',
            text: 'The report thinks that Alpha is well placed.',
            value: null,
            claims: [{ id: 'claim:F3' }],
          },
          { property: 'EVENT', text: 'Alpha opened a plant.', value: null, claims: [{ id: 'claim:F4' }] },
        ],
      },
      events: { nodes: [{ text: 'Alpha opened a plant.', date: '2024-05' }] },
    },
    node: { observations: { nodes: [{ text: 'The report doubts that the money comes.' }] } },
  });
});
