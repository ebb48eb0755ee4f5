import { controlFacts, coveredGroup } from './country-control.js';
import type { ControlDecision } from './majority-control.js';
import type { OwnershipCase } from './ownership-case.js';
import { percentNumber } from './percent.js';
import { groupVotes, proofOfControl } from './proof-of-control.js';
import { coveredChain } from './strongest-chain.js';
import { ultimateControllers } from './ultimate-controllers.js';
import { step, witnessOf, type Witness, type WitnessStep } from './witness.js';

export function majorityControlWitness(asked: OwnershipCase, { value, controller }: ControlDecision): Witness {
  const { index, asset, label } = asked;
  const named = (nodes: readonly number[]): string[] => nodes.map((node) => index.ids[node]!);
  if (controller !== null) {
    const { steps, stakes, chain } = proofOfControl(index, controller, asset);
    const top =
      asked.country === null
        ? []
        : [step(`${index.ids[controller]} is of ${label}, and no other country's party is above it`)];
    return witnessOf(stakes, [...steps, ...top], named(chain));
  }
  const [actual] = ultimateControllers(index, index.ids[asset]!).controllers;
  const top = actual === undefined ? asset : index.numberOf.get(actual)!;
  const proof = proofOfControl(index, top, asset);
  const ballots = index.votes[asset]!.holdings.flatMap(({ stakes }) => stakes);
  const chain = coveredChain(asked);
  const link = (chain ?? []).flatMap(({ holding }) => holding.stakes);
  return witnessOf(
    [...proof.stakes, ...ballots, ...link],
    [...proof.steps, ...verdictSteps(asked, value, top)],
    chain === null ? named([asset]) : named([asset, ...chain.map(({ owner }) => owner)]),
  );
}

function verdictSteps(asked: OwnershipCase, value: ControlDecision['value'], top: number): WitnessStep[] {
  const { index, asset, label } = asked;
  const group = coveredGroup(controlFacts(asked), false);
  const column = index.votes[asset]!;
  const { low, high } = groupVotes(column, (owner) => group.has(owner));
  const rest = asked.open && !column.complete ? column.whole - column.lows : 0;
  const most = Math.min(high + rest, column.whole - (column.lows - low - (column.own?.low ?? 0)));
  const percent = (part: number): string => percentNumber((100 * part) / column.whole);
  const steps: WitnessStep[] = [];
  if (top !== asset) steps.push(step(`${index.ids[top]} is of ${index.facts[top]!.country ?? 'an unknown country'}`));
  const unrecorded = rest > 0 ? ', unrecorded holders included' : '';
  steps.push(
    step(
      `${asked.country === null ? label : `parties of ${label}`} and what they may control have at most ${percent(most)} % of the votes in ${index.ids[asset]}${unrecorded}`,
      column.holdings.filter(({ owner }) => group.has(owner)).flatMap(({ stakes }) => stakes),
    ),
  );
  if (value === 'UNDETERMINED')
    steps.push(
      step(`${asked.country === null ? `none of ${label}` : `no party of ${label}`} certainly controls it alone`),
    );
  return steps;
}
