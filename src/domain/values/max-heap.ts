/** A binary heap: the item of the largest priority comes out first. */
export class MaxHeap<T> {
  readonly #items: { readonly priority: number; readonly item: T }[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(priority: number, item: T): void {
    const items = this.#items;
    const entry = { priority, item };
    let at = items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]!.priority >= priority) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = entry;
  }

  pop(): { readonly priority: number; readonly item: T } | null {
    const items = this.#items;
    const top = items[0];
    if (top === undefined) return null;
    const last = items.pop()!;
    const size = items.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && items[child + 1]!.priority > items[child]!.priority) child += 1;
      if (items[child]!.priority <= last.priority) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
