/**
 * A chain with substochastic P, where `leak[k]` is the part of row k that leaves it: a loop of firms, once
 * every firm's shares are fixed.
 *
 * State reduction after W. K. Grassmann, M. I. Taksar, D. P. Heyman: Regenerative analysis and steady
 * state distributions for Markov chains, Operations Research 33 (1985): Gaussian elimination whose
 * pivots 1 - p_kk are added up from the rest of the row. Nothing is ever subtracted, so firms that own
 * each other to 99.999999 % come out as exact as any other. States that never leak get 0.
 */
export class AbsorbingChain {
  private readonly pivots: Float64Array;

  /** Takes over `parts`, a row-major size x size matrix. */
  constructor(
    private readonly size: number,
    private readonly parts: Float64Array,
    leak: readonly number[],
  ) {
    this.pivots = new Float64Array(size);
    const leaks = Float64Array.from(leak);
    for (let k = size - 1; k >= 0; k -= 1) {
      let pivot = leaks[k]!;
      for (let j = 0; j < k; j += 1) pivot += parts[k * size + j]!;
      this.pivots[k] = pivot;
      for (let i = 0; i < k; i += 1) {
        const passed = parts[i * size + k]!;
        if (passed === 0) continue;
        if (pivot === 0) {
          leaks[i]! += passed; // What enters a closed loop leaves the rest for good.
          continue;
        }
        const scaled = passed / pivot;
        leaks[i]! += scaled * leaks[k]!;
        for (let j = 0; j < k; j += 1) parts[i * size + j]! += scaled * parts[k * size + j]!;
      }
    }
  }

  /** What each state is worth: x = Px + gain. O(size^2). */
  solve(gain: readonly number[]): Float64Array {
    const { size, parts, pivots } = this;
    const x = Float64Array.from(gain);
    for (let k = size - 1; k >= 0; k -= 1) {
      if (pivots[k] === 0 || x[k] === 0) continue;
      const worth = x[k]! / pivots[k]!;
      for (let i = 0; i < k; i += 1) x[i]! += parts[i * size + k]! * worth;
    }
    for (let k = 0; k < size; k += 1) {
      let value = x[k]!;
      for (let j = 0; j < k; j += 1) value += parts[k * size + j]! * x[j]!;
      x[k] = pivots[k] === 0 ? 0 : value / pivots[k]!;
    }
    return x;
  }

  /** How often each state is visited by a mass that starts as given: x = start + P'x. O(size^2). */
  visits(start: readonly number[]): Float64Array {
    const { size, parts, pivots } = this;
    const x = Float64Array.from(start);
    for (let k = size - 1; k >= 0; k -= 1) {
      if (pivots[k] === 0 || x[k] === 0) continue;
      const mass = x[k]! / pivots[k]!;
      for (let j = 0; j < k; j += 1) x[j]! += mass * parts[k * size + j]!;
    }
    for (let k = 0; k < size; k += 1) {
      let mass = x[k]!;
      for (let i = 0; i < k; i += 1) mass += x[i]! * parts[i * size + k]!;
      x[k] = pivots[k] === 0 ? 0 : mass / pivots[k]!;
    }
    return x;
  }
}
