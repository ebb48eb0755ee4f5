import type { StakeEdge } from '../graph/edge.js';
import { heldBy, holdersAbove, isSeed, restOf, type AggregateDecision } from './aggregate.js';
import type { Holding, HoldingColumn } from './holding-column.js';
import { withPlaces } from './jurisdiction.js';
import type { OwnershipCase } from './ownership-case.js';
import { intervalText, percentInterval, percentNumber } from './percent.js';
import { coveredWhy, thresholdText } from './rule-text.js';
import { holdingNumber, holdingText, step, witnessOf, type Witness, type WitnessStep } from './witness.js';

/** TRUE: every sum on the way from the covered parties down. Else: what they hold at most of everything above. */
export const aggregateWitness = (asked: OwnershipCase, decision: AggregateDecision): Witness =>
  decision.value === 'TRUE' ? proofOfCover(asked, decision.certain) : sumsAbove(asked, decision);

/** An asset's supporters became covered before it, so going back in that order meets each after those it supports. */
function proofOfCover(asked: OwnershipCase, certain: ReadonlySet<number>): Witness {
  const { index, asset } = asked;
  const order = [...certain];
  const position = new Map(order.map((node, at) => [node, at]));
  const needed = new Set([asset]);
  const strongest = new Map<number, number>();
  const stakes: StakeEdge[] = [];
  const steps: WitnessStep[] = [];
  const placed: number[] = [];
  for (let at = position.get(asset)!; at >= 0; at -= 1) {
    const node = order[at]!;
    if (!needed.has(node)) continue;
    if (isSeed(asked, node, 'CERTAIN')) {
      steps.push(step(coveredWhy(asked, node)));
      if (!asked.parties.has(node)) placed.push(node);
      continue;
    }
    const column = index.shareholdings[node]!;
    const holdings = column.holdings
      .filter(({ owner }) => owner !== node && (position.get(owner) ?? at) < at)
      .sort((a, b) => b.low - a.low || b.high - a.high || a.owner - b.owner);
    const used = enough(asked, node, holdings);
    const line = sumLine(asked, node, used);
    steps.push(line.step);
    stakes.push(...line.stakes);
    used.forEach(({ owner }) => needed.add(owner));
    if (used[0]) strongest.set(node, used[0].owner);
  }
  const chain = [asset];
  for (let node = strongest.get(asset); node !== undefined; node = strongest.get(node)) chain.push(node);
  const ids = chain.map((node) => index.ids[node]!);
  return withPlaces(asked, placed, witnessOf(stakes, steps, ids));
}

/** The largest holdings that suffice by their low ends; all of them where only what is left to others shows it. */
function enough(asked: OwnershipCase, node: number, holdings: readonly Holding[]): readonly Holding[] {
  const needed = (asked.threshold * asked.index.shareholdings[node]!.whole) / 100;
  let sum = 0;
  for (let at = 0; at < holdings.length; at += 1) {
    sum += holdings[at]!.low;
    if (sum > needed || (sum === needed && asked.rule.comparator === 'AT_LEAST')) return holdings.slice(0, at + 1);
  }
  return holdings;
}

function sumLine(
  asked: OwnershipCase,
  node: number,
  holdings: readonly Holding[],
): { step: WitnessStep; stakes: readonly StakeEdge[] } {
  const { index } = asked;
  const column = index.shareholdings[node]!;
  const id = index.ids[node]!;
  const names = holdings.map(({ owner }) => index.ids[owner]!);
  const sum = holdings.reduce((total, { low }) => total + low, 0);
  const { low } = heldBy(asked, node, new Set(holdings.map(({ owner }) => owner)));
  if (low > sum) {
    const whose = names.length === 0 ? `the rest of ${id}` : `${names.join(' and ')} with the rest of ${id}`;
    const text = `the others hold at most ${percentOf(column.whole - low, column)} of ${id}, which leaves ${whose}: ${covers(asked)}`;
    const stakes = column.holdings.flatMap((holding) => holding.stakes);
    return { step: step(text, stakes), stakes };
  }
  const stakes = holdings.flatMap((holding) => holding.stakes);
  const only = holdings.length === 1 ? holdings[0] : undefined;
  if (only) {
    const text = `${names[0]} holds ${holdingText(only, column)} of ${id}: ${covers(asked)}`;
    return { step: step(text, stakes), stakes };
  }
  const exact = holdings.every((holding) => holding.low === holding.high);
  const parts = holdings.map((holding) => holdingNumber(holding, column)).join(' + ');
  const text = `${names.join(' and ')} hold ${parts} ${exact ? '=' : '>='} ${percentOf(sum, column)} of ${id}: ${covers(asked)}`;
  return { step: step(text, stakes), stakes };
}

const percentOf = (part: number, { whole }: HoldingColumn): string => `${percentNumber((100 * part) / whole)} %`;

const covers = (asked: OwnershipCase): string => `${thresholdText(asked)}, so it is covered and counts in full`;

function sumsAbove(asked: OwnershipCase, { value, certain, possible }: AggregateDecision): Witness {
  const { index, asset } = asked;
  const shown = holdersAbove(asked).filter(
    (node) =>
      node === asset ||
      (!isSeed(asked, node, 'CERTAIN') &&
        index.shareholdings[node]!.holdings.some(({ owner }) => owner !== node && possible.has(owner))),
  );
  const steps = shown.map((node) => {
    const column = index.shareholdings[node]!;
    const low = heldBy(asked, node, certain).low;
    const high = heldBy(asked, node, possible).high;
    const held = percentInterval({ low: low / column.whole, high: high / column.whole });
    const supporters = column.holdings.filter(({ owner }) => owner !== node && possible.has(owner));
    const unrecorded = restOf(asked, node) !== 'OTHERS' && !column.complete && column.lows < column.whole;
    const who = supporters.map((holding) => `${index.ids[holding.owner]} ${holdingNumber(holding, column)} %`);
    if (unrecorded) who.push('who is not recorded');
    const outcome = certain.has(node)
      ? 'covered'
      : possible.has(node)
        ? `may or may not be ${thresholdText(asked)}`
        : `not ${thresholdText(asked)}, so its own stakes count for nothing`;
    const holders = who.length === 0 ? '' : ` (${who.join(', ')})`;
    return step(
      `${asked.label} has, with what is covered, ${intervalText(held)} of ${index.ids[node]}${holders}: ${outcome}`,
      supporters.flatMap(({ stakes }) => stakes),
    );
  });
  const stakes = shown.flatMap((node) => index.shareholdings[node]!.holdings.flatMap((holding) => holding.stakes));
  return witnessOf(stakes, steps, value === 'FALSE' ? [index.ids[asset]!] : possibleChain(asked, possible));
}

/** From the asset up by the largest holder that may be covered, to a party that is or may be covered by itself. */
function possibleChain(asked: OwnershipCase, possible: ReadonlySet<number>): string[] {
  const { index, asset } = asked;
  const position = new Map([...possible].map((node, at) => [node, at]));
  const chain = [asset];
  for (let node = asset; ;) {
    const at = position.get(node)!;
    const [best] = index.shareholdings[node]!.holdings.filter(({ owner }) => (position.get(owner) ?? at) < at).sort(
      (a, b) => b.high - a.high || b.low - a.low || a.owner - b.owner,
    );
    if (best === undefined || isSeed(asked, node, 'CERTAIN')) return chain.map((link) => index.ids[link]!);
    chain.push(best.owner);
    node = best.owner;
  }
}
