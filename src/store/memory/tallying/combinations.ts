import type { TallyRow, TallyValue } from '../../tally-query.js';

type Level = Map<unknown, Level | Row>;
interface Row {
  readonly values: readonly TallyValue[];
  count: number;
}

/** Combinations of values and how often each was met: a tree with a level for each value, since texts of keys take longer. */
export class Combinations {
  readonly #rows: Row[] = [];
  readonly #root: Level = new Map();
  readonly #texts = new Map<object, string>();

  /** @param most combinations that are kept */
  constructor(private readonly most: number) {}

  get rows(): readonly TallyRow[] {
    return this.#rows;
  }

  /** Counts one more; says how many there are now, or 0 where it would be one combination too many. */
  add(values: readonly TallyValue[]): number {
    let level = this.#root;
    const last = values.length - 1;
    for (let n = 0; n < last; n += 1) {
      const key = this.#keyOf(values[n]!);
      let next = level.get(key) as Level | undefined;
      if (next === undefined) level.set(key, (next = new Map()));
      level = next;
    }
    const key = this.#keyOf(values[last]!);
    let row = level.get(key) as Row | undefined;
    if (row === undefined) {
      if (this.#rows.length === this.most) return 0;
      row = { values: [...values], count: 0 };
      this.#rows.push(row);
      level.set(key, row);
    }
    row.count += 1;
    return row.count;
  }

  /** Equal shares may be different objects. */
  #keyOf(value: TallyValue): unknown {
    if (typeof value !== 'object' || value === null) return value;
    let text = this.#texts.get(value);
    if (text === undefined) this.#texts.set(value, (text = JSON.stringify(value)));
    return text;
  }
}
