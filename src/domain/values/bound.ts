/** A number or code as a source bounds it: "over 100", "about 5", "up to 80". */
export interface BoundedValue {
  readonly value: number | null;
  readonly code: string | null;
  readonly bound: string | null;
}

/** How far "about" reaches: a tenth either way. */
const ABOUT = 0.1;

/** True when two statements of one quantity can both be true. */
export function agree(a: BoundedValue, b: BoundedValue): boolean {
  if (a.value === null || b.value === null) return a.value === b.value && a.code === b.code;
  const [lowA, highA] = range(a.value, a.bound);
  const [lowB, highB] = range(b.value, b.bound);
  return lowA <= highB && lowB <= highA;
}

function range(value: number, bound: string | null): readonly [number, number] {
  switch (bound) {
    case 'ABOUT':
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case 'OVER':
    case 'AT_LEAST':
      return [value, Infinity];
    case 'UP_TO':
    case 'UNDER':
      return [-Infinity, value];
    default:
      return [value, value];
  }
}
