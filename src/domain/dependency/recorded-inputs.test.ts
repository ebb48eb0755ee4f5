import type { SupplyEdge } from '../graph/edge.js';
import { node, supplies } from '../supply/testing/supply-graph.js';
import { exactShare } from '../values/share.js';
import { recordedInputs, type InputFilter } from './recorded-inputs.js';

const NODES = new Map(
  [
    node('product:ore', 'Product', { minerals: ['mineral:tin'], stage: 'EXTRACTION' }),
    node('product:metal', 'Product', { minerals: ['mineral:tin'], stage: 'SMELTING' }),
    node('product:other', 'Product', { minerals: ['mineral:copper'], stage: 'EXTRACTION' }),
    node('facility:mine', 'Facility', { country: 'country:MM', stage: 'EXTRACTION' }),
    node('facility:pit', 'Facility', { country: 'country:MM', stage: 'EXTRACTION' }),
    node('group:two', 'Group', { members: ['facility:mine', 'facility:pit'] }),
    node('group:class', 'Group', { members: [] }),
    node('country:MM', 'Country'),
  ].map((each) => [each.id, each]),
);

const ANY: InputFilter = { mineral: 'mineral:tin', stage: null, product: null, shareOf: null };
const part = (from: string, share: number | null, fields: Partial<SupplyEdge> = {}): SupplyEdge =>
  supplies(from, 'country:CN', {
    product: 'product:ore',
    share: share === null ? null : exactShare(share),
    shareOf: share === null ? null : 'IMPORTS',
    ...fields,
  });

const recorded = (edges: SupplyEdge[], filter: Partial<InputFilter> = {}) =>
  recordedInputs(
    {
      asOf: '2026-01-01',
      nodes: NODES,
      supplies: edges,
      outputs: [],
      agents: new Map(),
      groupsOf: new Map([
        ['facility:mine', ['group:two']],
        ['facility:pit', ['group:two']],
      ]),
      parts: [],
    },
    'country:CN',
    { ...ANY, ...filter },
  );
const shares = (edges: SupplyEdge[], filter: Partial<InputFilter> = {}) =>
  recorded(edges, filter)
    .inputs.map(({ from, share }) => (share === null ? from : `${from} ${share.low / 1e6}`))
    .sort();

describe('recorded inputs', () => {
  it('takes the latest share of a pair, and none for a supplier without a number', () => {
    const old = part('country:MM', 77, { id: 'supply:old', validFrom: '2022-01-01' });
    const late = part('country:MM', 33, { id: 'supply:late', validFrom: '2024-01-01' });
    expect(shares([late, old, part('organisation:wa', null)])).toEqual(['country:MM 33', 'organisation:wa']);
  });

  it('leaves out other minerals, other stages, plans and what has ended', () => {
    expect(
      shares(
        [
          part('country:A', 10, { product: 'product:other' }),
          part('country:B', 10, { product: 'product:metal' }),
          part('country:C', 10, { intent: true }),
          part('country:D', 10, { validUntil: '2025-01-01' }),
          part('country:E', 10),
        ],
        { stage: 'EXTRACTION' },
      ),
    ).toEqual(['country:E 10']);
  });

  it('names the totals that shares are of where there are several, and uses none', () => {
    const edges = [part('country:A', 10), part('country:B', 20, { product: 'product:metal' })];
    expect(recorded(edges).measures).toEqual([
      { product: 'product:metal', shareOf: 'IMPORTS' },
      { product: 'product:ore', shareOf: 'IMPORTS' },
    ]);
    expect(shares(edges)).toEqual(['country:A', 'country:B']);
    expect(shares(edges, { product: 'product:ore' })).toEqual(['country:A 10']);
  });

  it('shares of output say nothing of input', () => {
    expect(shares([part('facility:mine', 80, { shareOf: 'OUTPUT' })])).toEqual(['facility:mine']);
  });

  it('a country beside its plants supplies the rest', () => {
    expect(shares([part('country:MM', 60), part('facility:mine', 25)])).toEqual(['country:MM 35', 'facility:mine 25']);
    expect(shares([part('country:MM', 60), part('facility:mine', null)])).toEqual(['country:MM 60']);
  });

  it('what a group supplies comes from its members, where a source names them', () => {
    const found = recorded([part('group:two', 40), part('group:class', 10)]);
    expect(found.inputs.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'facility:mine>group:two',
      'facility:pit>group:two',
      'group:class>country:CN',
      'group:two>country:CN',
    ]);
    expect([...found.complete]).toEqual(['group:two']);
  });

  it('further up, mixed shares are not used and the node is named', () => {
    const up = (from: string, product: string, share: number): SupplyEdge =>
      supplies(from, 'country:X', { product, share: exactShare(share), shareOf: 'INPUT' });
    const found = recorded([
      part('country:X', 50),
      up('country:Y', 'product:ore', 30),
      up('country:Z', 'product:metal', 30),
    ]);
    expect(found.mixed).toEqual(['country:X']);
    expect(found.inputs.filter(({ to }) => to === 'country:X').map(({ share }) => share)).toEqual([null, null]);
  });
});
