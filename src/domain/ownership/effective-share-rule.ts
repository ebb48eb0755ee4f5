import { attributedShare, attributedShareInside, attributionOf } from './attributed-share.js';
import { sharesAbove, type OwnershipCase } from './ownership-case.js';
import { intervalText, percentInterval, percentNumber, type Interval } from './percent.js';
import { coveredChain, type ChainLink } from './strongest-chain.js';
import { againstThreshold, TOLERANCE } from './threshold.js';
import type { VerdictValue } from './verdict-value.js';
import { holdingNumber, holdingText, step, witnessOf, type Witness, type WitnessStep } from './witness.js';

/**
 * EFFECTIVE_SHARE: the integrated share of all outside owners of the country together, with the residuals
 * presumed to be its, against a threshold. For listed parties: the share of these, where walks end.
 */
export function decideEffectiveShare(asked: OwnershipCase): { value: VerdictValue; share: Interval } {
  const share = attributedShare(asked);
  const { threshold, rule } = asked;
  const value = againstThreshold(share, () => attributedShareInside(asked), threshold, rule.comparator);
  return { value, share: percentInterval({ low: share.low / 100, high: share.high / 100 }) };
}

export function effectiveShareWitness(asked: OwnershipCase, value: VerdictValue, share: Interval): Witness {
  const { index, asset } = asked;
  const above = sharesAbove(asked);
  const { covered } = attributionOf(asked);
  const chain = coveredChain(asked);
  // What shows that a share is large is the way to the covered parties; what shows the rest is everything.
  const used = value === 'TRUE' ? leadingTo(asked, above, new Set([...covered.ones, ...covered.residuals])) : above;
  const usedSet = new Set(used);
  const stakes = used.flatMap((node) =>
    index.shares[node]!.holdings.filter(({ owner }) => value !== 'TRUE' || usedSet.has(owner)).flatMap(
      (holding) => holding.stakes,
    ),
  );
  const steps = [
    ...chainSteps(asked, chain ?? []),
    ...totalSteps(asked, value, share, stakes.length > (chain?.length ?? 0)),
  ];
  const ids =
    chain === null ? [index.ids[asset]!] : [asset, ...chain.map(({ owner }) => owner)].map((n) => index.ids[n]!);
  return witnessOf(stakes, steps, ids);
}

/** Nodes above the asset from which a target can be reached upward. */
function leadingTo({ index }: OwnershipCase, above: readonly number[], targets: ReadonlySet<number>): number[] {
  const leading = new Set(above.filter((node) => targets.has(node)));
  for (let before = -1; before !== leading.size;) {
    before = leading.size;
    // Nodes come from the asset upward, so going backward nearly always takes one pass.
    for (let at = above.length - 1; at >= 0; at -= 1) {
      if (index.shares[above[at]!]!.holdings.some(({ owner }) => leading.has(owner))) leading.add(above[at]!);
    }
  }
  return above.filter((node) => leading.has(node));
}

function chainSteps(asked: OwnershipCase, chain: readonly ChainLink[]): WitnessStep[] {
  const { index, country } = asked;
  const steps = chain.map(({ owner, column, holding }) =>
    step(`${index.ids[owner]} holds ${holdingText(holding, column)} of ${index.ids[column.asset]}`, holding.stakes),
  );
  const end = chain[chain.length - 1]?.owner ?? asked.asset;
  const { whole, lows, highs } = index.shares[end]!;
  const { covered } = attributionOf(asked);
  const rest = percentInterval({ low: Math.max(0, whole - highs) / whole, high: (whole - lows) / whole });
  if (!covered.ones.has(end) && covered.residuals.has(end) && rest.high > 0) {
    steps.push(
      step(
        `the part of ${index.ids[end]} that nobody is recorded to hold, ${intervalText(rest)}, is presumed of ${country}`,
      ),
    );
  }
  if (chain.length > 1) {
    const factors = chain.map(({ holding, column }) => {
      const part = `${holdingNumber(holding, column)} %`;
      return holding.low === holding.high ? part : `(${part})`;
    });
    const low = chain.reduce((product, { holding, column }) => (product * holding.low) / column.whole, 1);
    const high = chain.reduce((product, { holding, column }) => (product * holding.high) / column.whole, 1);
    steps.push(
      step(
        `${factors.join(' x ')} = ${intervalText(percentInterval({ low, high }))}`,
        chain.flatMap(({ holding }) => holding.stakes),
      ),
    );
  }
  return steps;
}

function totalSteps(asked: OwnershipCase, value: VerdictValue, share: Interval, more: boolean): WitnessStep[] {
  const { label, index, asset, rule } = asked;
  const threshold = `${percentNumber(asked.threshold)} %`;
  const against = (bound: number, sign: string): string =>
    // A bound may equal the threshold and not reach it, or pass it, because the end it takes is exclusive.
    Math.abs(bound - asked.threshold) <= TOLERANCE && !sign.endsWith('=')
      ? `${sign === '<' ? 'less' : 'more'} than ${threshold}`
      : `${percentNumber(bound)} % ${sign} ${threshold}`;
  const [passes, fails] = rule.comparator === 'AT_LEAST' ? ['>=', '<'] : ['>', '<='];
  const steps: WitnessStep[] = [];
  if (more) steps.push(step(`over all chains and loops, ${label} has ${intervalText(share)} of ${index.ids[asset]}`));
  steps.push(
    step(
      value === 'TRUE'
        ? against(share.low, passes!)
        : value === 'FALSE'
          ? against(share.high, fails!)
          : `${intervalText(share)} may or may not be ${passes} ${threshold}`,
    ),
  );
  return steps;
}
