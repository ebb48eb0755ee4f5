import { compareText } from './order.js';

/** Nodes numbered in the order of their ids, and the ends of links by number: from and to, one after the other. */
export interface Numbered {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly numbers: Int32Array;
}

/** Numbers the nodes that are named, or are ends of links: each id is hashed once an end, and sorted once. */
export function numbered(
  nodes: Iterable<string>,
  links: readonly { readonly from: string; readonly to: string }[],
): Numbered {
  const met = new Map<string, number>();
  const meet = (id: string): number => {
    const known = met.get(id);
    if (known !== undefined) return known;
    met.set(id, met.size);
    return met.size - 1;
  };
  for (const id of nodes) meet(id);
  const numbers = new Int32Array(2 * links.length);
  for (let at = 0; at < links.length; at += 1) {
    numbers[2 * at] = meet(links[at]!.from);
    numbers[2 * at + 1] = meet(links[at]!.to);
  }
  const ids = [...met.keys()].sort(compareText);
  const place = new Int32Array(ids.length);
  const numberOf = new Map<string, number>();
  ids.forEach((id, node) => {
    place[met.get(id)!] = node;
    numberOf.set(id, node);
  });
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = place[numbers[at]!]!;
  return { ids, numberOf, numbers };
}
