/**
 * The values under each key 0..size-1: those of key k are `items[offsets[k]] .. items[offsets[k+1]-1]`, in the order
 * given. A counting sort, O(size + keys).
 */
export function grouped(
  size: number,
  keys: Int32Array,
  values: Int32Array,
): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(size + 1);
  for (const key of keys) offsets[key + 1]! += 1;
  for (let node = 0; node < size; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const items = new Int32Array(values.length);
  for (let at = 0; at < keys.length; at += 1) {
    items[next[keys[at]!]!] = values[at]!;
    next[keys[at]!]! += 1;
  }
  return { offsets, items };
}
