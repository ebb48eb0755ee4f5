/** What becomes of an answer when other sides of conflicts are preferred. */
export interface Weighed<A> {
  /**
   * True where no combination of sides changes the answer, false where one does, null where there are too many to try
   * and none of those tried does.
   */
  readonly robust: boolean | null;
  /** The answer with one side exchanged and all else preferred. */
  readonly alternatives: readonly { readonly conflict: number; readonly side: number; readonly answer: A }[];
  /** Whether there are more sides than were tried. */
  readonly truncated: boolean;
}

/**
 * Tries every combination of sides as far as a limit allows. `sides` counts those of each conflict, and `decide`
 * answers for a choice of one of each; 0 is the side that is preferred.
 */
export function weigh<A>(
  sides: readonly number[],
  decide: (chosen: readonly number[]) => A,
  same: (a: A, b: A) => boolean,
  mostCombinations: number,
): Weighed<A> {
  const preferred = sides.map(() => 0);
  const standing = decide(preferred);
  const exchanges = sides.flatMap((count, conflict) =>
    Array.from({ length: count - 1 }, (_, n) => ({ conflict, side: n + 1 })),
  );
  const alternatives = exchanges
    .slice(0, mostCombinations)
    .map(({ conflict, side }) => ({ conflict, side, answer: decide(preferred.with(conflict, side)) }));
  const truncated = exchanges.length > mostCombinations;
  if (alternatives.some(({ answer }) => !same(answer, standing))) return { robust: false, alternatives, truncated };

  const combinations = sides.reduce((product, count) => product * count, 1);
  if (combinations > mostCombinations) return { robust: null, alternatives, truncated };
  // Two sides may change together what neither does alone.
  for (let n = 0; n < combinations; n += 1) {
    const chosen = nth(sides, n);
    if (chosen.filter((side) => side > 0).length < 2) continue;
    if (!same(decide(chosen), standing)) return { robust: false, alternatives, truncated };
  }
  return { robust: true, alternatives, truncated };
}

/** The combinations in a fixed order, as digits of a number whose base changes with the place. */
function nth(sides: readonly number[], n: number): number[] {
  let rest = n;
  return sides.map((count) => {
    const side = rest % count;
    rest = Math.floor(rest / count);
    return side;
  });
}
