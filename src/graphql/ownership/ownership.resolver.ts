import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { LIMITS } from '../../app/limits.js';
import { ownershipOf, type OwnershipAnswer } from '../../app/ownership/ownership-of.js';
import { verdictsOf } from '../../app/ownership/verdicts.js';
import { at, carried } from '../as-of.js';
import { noSideTaken } from '../conflict/under.input.js';
import { DateScalar } from '../scalars.js';
import { when, type Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { ASSUME, AssumedStakeInput, assumedStakes } from '../scenario/assumed-stake.input.js';
import { Ownership } from './ownership.type.js';
import { verdictOutput, warningsOutput } from './verdict.output.js';
import type { VerdictRuleArguments } from './verdict.input.js';
import { VerdictArguments, verdictQuestion, VerdictsArguments } from './verdict.input.js';
import { Verdict } from './verdict.type.js';

const ASSET = 'The asset, for example facility:kwinana.';
const AS_OF = 'The date to read the world at; omitted, the dataset’s.';

@Resolver()
export class OwnershipResolver {
  @Query(() => Ownership, {
    description: 'Who owns an asset on a date: directly, effectively over every chain and loop, and in control.',
  })
  async ownership(
    @Arg('of', () => ID, { description: ASSET }) of: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asked: string | null,
    @Arg('assume', () => [AssumedStakeInput], { defaultValue: [], description: ASSUME }) assume: AssumedStakeInput[],
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const asOf = asOfDate(context.snapshot, asked);
    return ownershipOutput(context, await ownershipOf(context.snapshot, of, asOf, assumedStakes(assume)));
  }

  @Query(() => Verdict, {
    description:
      'Whether an asset is owned from a country, or by some parties, by a rule on a date: TRUE, FALSE or UNDETERMINED, with what it rests on.',
  })
  async verdict(
    @Args(() => VerdictArguments) asked: VerdictArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return (await verdictsOutput(context, [asked.of], asked))[0]!;
  }

  @Query(() => [Verdict], {
    description: `The same for many assets at once, in their order; at most ${LIMITS.verdictBatch}.`,
  })
  async verdicts(
    @Args(() => VerdictsArguments) asked: VerdictsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    return verdictsOutput(context, asked.of, asked);
  }
}

async function verdictsOutput(
  context: RequestContext,
  of: readonly string[],
  asked: VerdictRuleArguments,
): Promise<object[]> {
  const question = verdictQuestion(of, asked, asOfDate(context.snapshot, asked.asOf));
  const { verdicts, fetched, rule, takesSides } = await verdictsOf(context.snapshot, question);
  if (takesSides === 0) context.warnings.push(noSideTaken(asked.under!));
  return verdicts.map((verdict) => verdictOutput(context, verdict, fetched, rule));
}

/** Ownership as GraphQL shows it: every node and stake read at the date of the answer. */
async function ownershipOutput(context: RequestContext, answer: OwnershipAnswer): Promise<object> {
  const { fetched, effective, controller } = answer;
  const { asOf } = fetched.graph;
  const date = carried(context, asOf);
  const node = (id: string): object => at(fetched.nodes.get(id)!, date);
  const country = (id: string): Held<object> => when(context.node(id), (found) => at(found!, date));
  return {
    asset: node(answer.asset),
    asOf,
    direct: answer.direct.map((stake) => at(stake, date)),
    owners: effective.owners.map(({ party, share }) => ({ party: node(party), share })),
    countries: effective.countries.map((share) => ({ ...share, country: () => country(share.country) })),
    unattributed: effective.unattributed,
    residual: effective.residual,
    controller: {
      kind: controller.kind,
      controllers: controller.controllers.map(node),
      country: controller.country === null ? null : () => country(controller.country!),
    },
    above: {
      nodes: [...fetched.nodes.keys()].map(node),
      stakes: fetched.graph.stakes.map((stake) => at(stake, date)),
      truncated: [...fetched.graph.truncated],
    },
    warnings: await warningsOutput(context, effective.warnings, fetched),
  };
}
