import { BUILT_IN_RULES } from '../../src/domain/ownership/built-in-rules.js';
import { buildGraph } from '../../src/ingest/building/build-graph.js';
import { datasetFromText } from '../../src/ingest/building/testing/dataset-from-text.js';
import { checkDataset } from '../../src/ingest/validation/validate-dataset.js';
import { rowsOf } from '../../src/ingest/reading/raw-dataset.js';

const rulesOf = ({ nodes }: ReturnType<typeof buildGraph>) =>
  nodes.flatMap((node) => (node.kind === 'Rule' ? [node] : []));

it('seeds/rules.csv states the built-in rules, word for word', async () => {
  const { dataset } = await checkDataset('seeds');
  expect(rowsOf(dataset, 'rules')).toHaveLength(BUILT_IN_RULES.length);
  expect(rulesOf(buildGraph(dataset))).toEqual(BUILT_IN_RULES.map((rule) => ({ ...rule, kind: 'Rule' })));
});

it('a dataset without rules has the built-in ones; its own come beside them or in their place', () => {
  const firms = 'firms\nid | name\nfirm:a | A';
  expect(rulesOf(buildGraph(datasetFromText(firms))).map(({ id }) => id)).toEqual(BUILT_IN_RULES.map(({ id }) => id));
  const mine = `rules
    id                | title | description | threshold | comparator | aggregation | holders | propagation | residual | citation
    rule:DIRECT_STAKE | Mine  | My own      | 5         | ABOVE      | EACH        | ALL     | DIRECT      | OTHERS   | A law`;
  const replaced = rulesOf(buildGraph(datasetFromText(mine))).find(({ id }) => id === 'rule:DIRECT_STAKE');
  expect(replaced).toMatchObject({ title: 'Mine', threshold: 5, jurisdiction: null, url: null });
});
