/** Whole numbers in a typed array that grows: four bytes each, whatever else the process holds. */
export class GrowingIntegers {
  #numbers = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Int32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  /** Gives back what growing reserved; nothing is pushed afterwards. */
  trim(): void {
    this.#numbers = this.#numbers.slice(0, this.#length);
  }
}
