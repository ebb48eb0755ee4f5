import type { LineStyle, Tone } from './graph.js';

/** Colours of an exported picture: it leaves the page and its theme behind, so it is always on white. */
export const PAPER = '#ffffff';
export const INK = '#17211f';
export const SOFT_INK = '#51605d';

export const BOX: Readonly<Record<Tone, { readonly fill: string; readonly line: string; readonly dash: string }>> = {
  plain: { fill: '#ffffff', line: '#9fb0ad', dash: '' },
  focus: { fill: '#d9efec', line: '#0b6e69', dash: '' },
  controller: { fill: '#fdeed9', line: '#b4530a', dash: '' },
  state: { fill: '#e6e6fa', line: '#4a4ab5', dash: '' },
  unknown: { fill: '#f4f6f6', line: '#7b8b88', dash: '4 3' },
};

export const STROKE: Readonly<Record<LineStyle, { readonly line: string; readonly dash: string }>> = {
  solid: { line: '#3d4f4c', dash: '' },
  dashed: { line: '#0b6e69', dash: '7 4' },
  planned: { line: '#4a4ab5', dash: '2 4' },
  ended: { line: '#a7b3b1', dash: '' },
  unknown: { line: '#7b8b88', dash: '4 3' },
};

/** What the lines mean, in the order of the legend. */
export const LEGEND: Readonly<Record<'ownership' | 'supply' | 'plain', readonly (readonly [LineStyle, string])[]>> = {
  ownership: [
    ['solid', 'stake'],
    ['dashed', 'stake through others'],
    ['unknown', 'not recorded'],
  ],
  plain: [],
  supply: [
    ['solid', 'documented'],
    ['dashed', 'inferred'],
    ['planned', 'planned'],
    ['ended', 'ended or cancelled'],
  ],
};
