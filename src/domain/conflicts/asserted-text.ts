import { propertyName, type Columns } from '../graph-schema/column.js';
import type { BOUNDS } from '../graph-schema/vocabularies.js';
import { shareText, type Share } from '../values/share.js';

type Values = Readonly<Record<string, unknown>>;

/** Codes and flags by which a source says nothing. */
const SAYS_NOTHING: ReadonlySet<unknown> = new Set([null, undefined, 'UNKNOWN', 'UNSPECIFIED', 'UNSTATED', false]);
/** Said together with the quantity or share that they belong to. */
const SAID_WITH: ReadonlySet<string> = new Set(['unit', 'basis', 'shareOf']);

/** What a claim asserts of an edge, in words: "63 %", "OFFTAKE, 24000 t/yr PRODUCT", "unstated". */
export function assertedText(columns: Columns, values: Values): string {
  const said = (name: string): string[] => (SAYS_NOTHING.has(values[name]) ? [] : [String(values[name])]);
  const parts = Object.entries(columns).flatMap(([column, { type }]) => {
    const name = propertyName(column);
    if (SAID_WITH.has(name) || type === 'refs' || said(name).length === 0) return [];
    if (type === 'share') return [partText(values[name] as Share, said('shareOf')[0])];
    return [name === 'quantity' ? [values[name], ...said('unit'), ...said('basis')].join(' ') : String(values[name])];
  });
  return parts.join(', ') || 'unstated';
}

function partText(share: Share, whole: string | undefined): string {
  const text = shareText(share);
  return `${text}${text === 'unstated' ? ' part' : ' %'}${whole === undefined ? '' : ` of ${whole.toLowerCase()}`}`;
}

const BOUND_WORDS: Readonly<Record<(typeof BOUNDS)[number], string>> = {
  EXACT: '',
  ABOUT: 'about ',
  OVER: 'over ',
  AT_LEAST: 'at least ',
  UP_TO: 'up to ',
  UNDER: 'under ',
};

/** Units that a sentence says otherwise, or not at all: "rank 3", "65 %", "50". */
const UNIT_WORDS: Readonly<Record<string, (amount: string) => string>> = {
  rank: (amount) => `rank ${amount}`,
  percent: (amount) => `${amount} %`,
  count: (amount) => amount,
};

/** What a claim observes, in words: "about 16,000,000 t", "rank 3", "NON_BINDING". */
export function observedText(observed: {
  readonly value: number | null;
  readonly code: string | null;
  readonly unit: string | null;
  readonly bound: string | null;
}): string {
  const { value, unit } = observed;
  if (value === null) return observed.code ?? 'unstated';
  const bound = BOUND_WORDS[(observed.bound ?? 'EXACT') as keyof typeof BOUND_WORDS];
  const amount = `${bound}${grouped(value)}`;
  return unit === null ? amount : (UNIT_WORDS[unit]?.(amount) ?? `${amount} ${unit}`);
}

/** With commas between thousands from 10,000 on: 22000000 and 2200000 are hard to tell apart. */
function grouped(value: number): string {
  const text = String(value);
  return Math.abs(value) < 10_000 ? text : text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}
