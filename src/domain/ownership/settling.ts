import { decideAggregate } from './aggregate.js';
import { attributionOf } from './attributed-share.js';
import { anyPerson } from './beneficial-owner.js';
import { controlFacts, coveredGroup } from './country-control.js';
import { partyBelongs, type OwnershipCase } from './ownership-case.js';
import { ShareSolver } from './share-solver.js';
import { tieredShares } from './tiered-share.js';
import type { SettlingStake, Unknown } from './unknown.js';
import { unknownsOf } from './unknowns.js';
import type { VerdictValue } from './verdict-value.js';

export interface Settling {
  readonly settledBy: readonly SettlingStake[];
  /** Whether no smaller set would settle it. */
  readonly minimal: boolean;
}

interface Choice {
  readonly unknown: Unknown;
  readonly end: 'low' | 'high';
}

/** Up to this many unknowns the smallest set is searched for, in at most so many trials. */
const SEARCHED = 12;
const TRIALS = 1000;
/** Up to this size every choice of ends is tried; beyond, all for the covered parties or all against them. */
const ALL_ENDS = 2;
/** Unknowns beyond the nearest so many are not looked at. */
const CONSIDERED = 200;

/**
 * What would settle an UNDETERMINED verdict: a set of unknowns for which some values, each at an end of
 * what is known of it, make the verdict TRUE or FALSE whatever the others are. Among up to 12 unknowns the
 * smallest; else a set of which no part could be left out; empty where no knowledge of shares settles it
 * (parties of a country that hold a majority only together).
 */
export function settlingOf(asked: OwnershipCase, decide: (asked: OwnershipCase) => VerdictValue): Settling {
  const unknowns = byFavour(asked, unknownsOf(asked).slice(0, CONSIDERED));
  const settles = (choices: readonly Choice[]): boolean =>
    decide(choices.reduce((supposed, { unknown, end }) => unknown.suppose(supposed, end), asked)) !== 'UNDETERMINED';
  const found = irreducible(unknowns, settles);
  if (found === null) return { settledBy: [], minimal: false };
  if (unknowns.length > SEARCHED) return { settledBy: settling(found), minimal: found.length === 1 };
  let trials = 0;
  for (let size = 1; size < found.length; size += 1) {
    for (const subset of subsets(unknowns, size)) {
      for (const choices of size <= ALL_ENDS ? allEnds(subset) : [toward(subset), against(subset)]) {
        if ((trials += 1) > TRIALS) return { settledBy: settling(found), minimal: false };
        if (settles(choices)) return { settledBy: settling(subset), minimal: true };
      }
    }
  }
  return { settledBy: settling(found), minimal: true };
}

/**
 * Supposes everything for the covered parties, or against them, and drops what is not needed; null where
 * neither settles the verdict.
 */
function irreducible(
  unknowns: readonly Favoured[],
  settles: (choices: readonly Choice[]) => boolean,
): readonly Favoured[] | null {
  const found = [toward, against]
    .filter((choose) => settles(choose(unknowns)))
    .map((choose) => {
      let kept = unknowns;
      // The farthest first, so that what is left is near the asset.
      for (const unknown of [...unknowns].reverse()) {
        const without = kept.filter((other) => other !== unknown);
        if (settles(choose(without))) kept = without;
      }
      return kept;
    });
  return found.sort((a, b) => a.length - b.length)[0] ?? null;
}

const settling = (unknowns: readonly Favoured[]): SettlingStake[] => unknowns.map(({ unknown }) => unknown.settling);

interface Favoured {
  readonly unknown: Unknown;
  /** How much of what it is about is or may be covered, 0 to 1. */
  readonly favour: number;
}

/** Low ends first, then high ends, the most favourable first: a high end is as high as the others leave room for. */
const toward = (unknowns: readonly Favoured[]): Choice[] =>
  chosen(
    unknowns,
    ({ favour }) => favour > 0,
    (a, b) => b.favour - a.favour,
  );

const against = (unknowns: readonly Favoured[]): Choice[] =>
  chosen(
    unknowns,
    ({ favour, unknown }) => unknown.owner !== null && favour < 1,
    (a, b) => a.favour - b.favour,
  );

function chosen(
  unknowns: readonly Favoured[],
  raised: (of: Favoured) => boolean,
  order: (a: Favoured, b: Favoured) => number,
): Choice[] {
  const highs = unknowns.filter(raised).sort(order);
  const lows = unknowns.filter((of) => !raised(of));
  return [
    ...lows.map(({ unknown }): Choice => ({ unknown, end: 'low' })),
    ...highs.map(({ unknown }): Choice => ({ unknown, end: 'high' })),
  ];
}

/** Every choice of ends; where high ends may not fit together, in both orders. */
function* allEnds(subset: readonly Favoured[]): Generator<readonly Choice[]> {
  for (let bits = 0; bits < 2 ** subset.length; bits += 1) {
    const choices = chosen(
      subset,
      (of) => ((bits >> subset.indexOf(of)) & 1) === 1,
      (a, b) => b.favour - a.favour,
    );
    yield choices;
    if (choices.filter(({ end }) => end === 'high').length > 1) yield [...choices].reverse();
  }
}

function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  const at = Array.from({ length: size }, (_, n) => n);
  for (;;) {
    yield at.map((n) => items[n]!);
    let last = size - 1;
    while (last >= 0 && at[last] === items.length - size + last) last -= 1;
    if (last < 0) return;
    at[last]! += 1;
    for (let next = last + 1; next < size; next += 1) at[next] = at[next - 1]! + 1;
  }
}

function byFavour(asked: OwnershipCase, unknowns: readonly Unknown[]): Favoured[] {
  const favour = favourOf(asked);
  return unknowns.map((unknown) => ({ unknown, favour: unknown.owner === null ? 1 : favour(unknown.owner) }));
}

function favourOf(asked: OwnershipCase): (owner: number) => number {
  const { index, asset, rule } = asked;
  if (rule.propagation === 'DIRECT') return (owner) => (partyBelongs(asked, owner) === 'OTHERS' ? 0 : 1);
  if (rule.propagation === 'CONTROL') {
    const group = coveredGroup(controlFacts(asked), asked.open);
    return (owner) => (group.has(owner) ? 1 : 0);
  }
  if (rule.propagation === 'FULL_OR_NOTHING') {
    const { possible } = decideAggregate(asked);
    return (owner) => (possible.has(owner) ? 1 : 0);
  }
  if (rule.propagation === 'FULL_OR_MULTIPLY') {
    const { high } = tieredShares(asked);
    return (owner) => high[owner]!;
  }
  if (rule.holders === 'PERSONS') {
    const payoff = anyPerson(asked);
    const most = new ShareSolver(index, [asset]).solve(payoff, 'HIGH');
    return (owner) => (payoff.ones.has(owner) ? 1 : most(owner));
  }
  const { covered } = attributionOf(asked);
  const most = new ShareSolver(index, [asset]).solve(covered, 'HIGH');
  return (owner) => (covered.ones.has(owner) ? 1 : covered.zeros.has(owner) ? 0 : most(owner));
}
