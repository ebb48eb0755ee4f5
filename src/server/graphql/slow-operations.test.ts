import { parse } from 'graphql';
import { normalised } from './slow-operations.js';

test('a text is told without the values in it', () => {
  const text = `
    query Ask($id: ID!) {
      # a comment
      node(id: $id) { id }
      nodes(ids: ["firm:secret", "firm:other"]) { id }
      firms(first: 17, filter: { name: { contains: """secret""" } }) { nodes { id } }
    }`;
  expect(normalised(parse(text))).toBe(
    'query Ask($id: ID!) { node(id: $id) { id } nodes(ids: [""]) { id } firms(first: 0, filter: {name: {contains: ""}}) { nodes { id } } }',
  );
});

test('a long text is cut', () => {
  const fields = Array.from({ length: 2_000 }, (_, n) => `field${n}`).join(' ');
  expect(normalised(parse(`{ ${fields} }`))).toHaveLength(4_001);
});
