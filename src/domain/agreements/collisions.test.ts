import type { NodeOf } from '../graph/node.js';
import { node } from '../supply/testing/supply-graph.js';
import { collisionsBetween, inForceOn } from './collisions.js';

const NODES = new Map(
  [
    node('product:ore', 'Product', { minerals: ['mineral:nickel'] }),
    node('product:matte', 'Product', { minerals: ['mineral:nickel'] }),
    node('mineral:nickel', 'Mineral'),
    node('mineral:tin', 'Mineral'),
  ].map((each) => [each.id, each]),
);
const measure = (fields: object = {}, covers: string[] = ['product:ore']) => ({
  node: node('measure:ban', 'Measure', {
    type: 'BAN',
    imposedBy: 'country:ID',
    from: '2020',
    until: null,
    status: null,
    ...fields,
  }) as NodeOf<'Measure'>,
  covers,
});
const provision = (fields: object = {}, covers: string[] = ['mineral:nickel']) => ({
  node: node('provision:p', 'Provision', {
    type: 'EXPORT_RESTRICTION',
    by: ['country:ID'],
    ...fields,
  }) as NodeOf<'Provision'>,
  covers,
});

describe('collisions of measures and commitments', () => {
  it('a ban meets a commitment of its country over the same mineral', () => {
    expect(collisionsBetween([measure()], [provision()], NODES)).toEqual([
      { measure: 'measure:ban', provision: 'provision:p', minerals: ['mineral:nickel'], certainty: 'COVERED' },
    ]);
  });

  it('is open where one of them does not say what it covers', () => {
    expect(collisionsBetween([measure()], [provision({}, [])], NODES)).toMatchObject([
      { minerals: [], certainty: 'OPEN' },
    ]);
  });

  it.each([
    ['another country’s commitment', measure(), provision({ by: ['country:US'] })],
    ['another mineral', measure(), provision({}, ['mineral:tin'])],
    ['another product of the mineral', measure(), provision({}, ['product:matte'])],
    ['a commitment about money', measure(), provision({ type: 'FINANCE' })],
    ['an absence that is stated', measure(), provision({ absent: true })],
    ['a tariff', measure({ type: 'TARIFF' }), provision()],
  ])('not with %s', (_, one, other) => {
    expect(collisionsBetween([one], [other], NODES)).toEqual([]);
  });

  it.each([
    ['2019-12-31', {}, false],
    ['2020-01-01', {}, true],
    ['2022-12-31', { until: '2022' }, true],
    ['2023-01-01', { until: '2022' }, false],
    ['2023-01-01', { status: 'PLANNED' }, false],
    ['2023-01-01', { from: null }, true],
  ])('on %s with %j, in force: %s', (date, fields, expected) => {
    expect(inForceOn(measure(fields).node, date)).toBe(expected);
  });
});
