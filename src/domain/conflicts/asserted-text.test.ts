import { EDGE_KINDS } from '../graph-schema/edge-kinds.js';
import { parseShare } from '../values/share.js';
import { assertedText, observedText } from './asserted-text.js';

const observed = (
  value: number | null,
  unit: string | null = 't',
  bound: string | null = null,
  code: string | null = null,
) => observedText({ value, unit, bound, code });

it.each([
  [observed(16_000_000, 't', 'ABOUT'), 'about 16,000,000 t'],
  [observed(1234.56789), '1234.56789 t'],
  [observed(12345.6789), '12,345.6789 t'],
  [observed(2, 'rank', 'UP_TO'), 'rank up to 2'],
  [observed(65, 'percent'), '65 %'],
  [observed(50, 'count', 'OVER'), 'over 50'],
  [observed(null, null, null, 'NON_BINDING'), 'NON_BINDING'],
])('an observation reads %s', (text, wanted) => {
  expect(text).toBe(wanted);
});

it.each([
  ['STAKE', { share: parseShare('63'), directness: 'UNKNOWN', control: null }, '63 %'],
  ['STAKE', { share: parseShare(''), directness: 'DIRECT', control: 'VETO' }, 'unstated part, DIRECT, VETO'],
  [
    'SUPPLY',
    { contract: 'OFFTAKE', quantity: 24_000, unit: 't/yr', basis: 'PRODUCT', share: null, via: ['firm:x'] },
    'OFFTAKE, 24000 t/yr PRODUCT',
  ],
  ['SUPPLY', { contract: 'UNSPECIFIED', share: parseShare('>50'), shareOf: 'OUTPUT', via: [] }, '>50 % of output'],
  ['SUPPLY', { contract: null, via: [] }, 'unstated'],
] as const)('a claim of a %s, case %#', (kind, values, wanted) => {
  expect(assertedText(EDGE_KINDS[kind].values, values)).toBe(wanted);
});
