/** A part in percent, as far as it is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A code of the schema as words: BINDING_NOT_IN_FORCE is "binding not in force". */
export const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** Abbreviations stay as they are written. */
const KEPT = new Set(['HPAL', 'RKEF', 'REO']);
export const typeWords = (code: string): string => (KEPT.has(code) ? code : words(code));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** An interval in percent. Its ends are rounded outward, so that what is shown still holds the truth. */
export function percent({ low, high }: Interval): string {
  if (high - low < 0.005) return `${rounded((low + high) / 2)} %`;
  return `${rounded(Math.floor(low * 100 + 1e-7) / 100)} to ${rounded(Math.ceil(high * 100 - 1e-7) / 100)} %`;
}

/** A share as its source gives it: 57, ">50", "unstated". */
export const shareText = (text: string): string => (/\d/.test(text) ? `${text} %` : text);

/** A stretch of time, half-open as the schema says. */
export function period(from: string | null | undefined, until: string | null | undefined): string {
  if (!from && !until) return '';
  if (!until) return `since ${from}`;
  return from ? `${from} to ${until}` : `until ${until}`;
}

const BOUNDS: Readonly<Record<string, string>> = {
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  EXACT: '',
  OVER: 'more than ',
  UNDER: 'less than ',
  UP_TO: 'up to ',
};

const BASES: Readonly<Record<string, string>> = {
  CONTAINED_METAL: 'of contained metal',
  GROSS_WEIGHT: 'gross weight',
  MONEY: '',
  PRODUCT: 'of product',
  REO: 'of rare-earth oxides',
  UNSTATED: '',
  WET_ORE: 'of wet ore',
};

export interface Quantity {
  readonly value?: number | null;
  readonly bound?: string | null;
  readonly unit?: string | null;
  readonly basis?: string | null;
  readonly code?: string | null;
  readonly text?: string | null;
}

export const basisWords = (basis: string | null | undefined): string => BASES[basis ?? ''] ?? '';

/** What an observation says: a number with unit and basis, a code, or a sentence. */
export function quantity({ value, bound, unit, basis, code, text }: Quantity): string {
  if (value === null || value === undefined) return code ? typeWords(code) : (text ?? '');
  const number = value.toLocaleString('en', { maximumFractionDigits: 3 });
  const measure = unit === '%' ? ' %' : unit ? ` ${unit}` : '';
  const weighed = basisWords(basis);
  return `${BOUNDS[bound ?? ''] ?? ''}${number}${measure}${weighed === '' ? '' : ` ${weighed}`}`;
}
