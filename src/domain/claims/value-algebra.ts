import { propertyName, type Column, type Columns } from '../graph-schema/column.js';
import { containsShare, disjointShares, UNSTATED_SHARE, type Share } from '../values/share.js';

/** How the values that claims assert of one kind of edge compare; derived from the columns of its table. */
export interface ValueAlgebra<V> {
  /** The later claim says nothing that the standing value does not already imply. */
  confirms(later: V, standing: V): boolean;
  /** Both cannot be true of one day. */
  contradicts(a: V, b: V): boolean;
  /** The first value, with what only the second states; claims of one day complete each other. */
  complete(value: V, other: V): V;
  /** The later value, with what lasts of the standing one: its contract or control, never its amounts. */
  succeed(standing: V, later: V): V;
}

type Values = Readonly<Record<string, unknown>>;

/** Columns that mean something only together: 5 means nothing without its unit and basis. */
const BUNDLES: readonly (readonly string[])[] = [
  ['quantity', 'unit', 'basis'],
  ['share', 'shareOf'],
];

export function valueAlgebra<V extends object>(columns: Columns): ValueAlgebra<V> {
  const properties = Object.entries(columns).map(([name, column]) => [propertyName(name), column] as const);
  return {
    confirms: (later, standing) =>
      properties.every(([name, column]) => says(column, (later as Values)[name], (standing as Values)[name])),
    contradicts: (a, b) => properties.some(([name, column]) => clash(name, column, a as Values, b as Values)),
    complete: (value, other) => fill(value, other, () => true),
    succeed: (standing, later) => fill(later, standing, (name) => !AMOUNTS.has(name)),
  };

  function fill(value: V, from: V, fillable: (name: string) => boolean): V {
    const filled: Record<string, unknown> = { ...(value as Values) };
    for (const [name] of properties) {
      const head = BUNDLES.find((names) => names.includes(name))?.[0] ?? name;
      if (fillable(name) && !isStated((value as Values)[head])) filled[name] = (from as Values)[name];
    }
    return filled as V;
  }
}

/** What a source says that says nothing. */
const UNSTATED: ReadonlySet<unknown> = new Set([null, undefined, 'UNKNOWN', 'UNSPECIFIED']);

const isStated = (value: unknown): boolean => !UNSTATED.has(value) && !(Array.isArray(value) && value.length === 0);

/** Free text never makes a new state: two wordings of a role are not two roles. */
const isWording = (column: Column): boolean => column.type === 'text' || column.type === 'list';

const AMOUNTS: ReadonlySet<string> = new Set(BUNDLES.flat());

function says(column: Column, later: unknown, standing: unknown): boolean {
  if (!isStated(later) || isWording(column)) return true;
  if (column.type === 'share') return containsShare(later as Share, (standing as Share | null) ?? UNSTATED_SHARE);
  if (column.type === 'refs') return (later as string[]).every((id) => (standing as string[]).includes(id));
  return later === standing;
}

function clash(name: string, column: Column, a: Values, b: Values): boolean {
  if (!isStated(a[name]) || !isStated(b[name]) || isWording(column) || column.type === 'refs') return false;
  if (column.type === 'share') {
    return a['shareOf'] === b['shareOf'] && disjointShares(a[name] as Share, b[name] as Share);
  }
  if (name === 'quantity') return a['unit'] === b['unit'] && a['basis'] === b['basis'] && a[name] !== b[name];
  if (name === 'unit' || name === 'basis' || name === 'shareOf') return false;
  return a[name] !== b[name];
}
