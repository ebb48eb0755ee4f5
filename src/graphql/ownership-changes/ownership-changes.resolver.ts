import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ownershipChangesOf, type ChangesAnswer } from '../../app/ownership/ownership-changes.js';
import { VIEW_LIMITS } from '../../app/ownership/view-limits.js';
import { at } from '../as-of.js';
import { coveredBy, CoveredByInput } from '../ownership/covered-by.input.js';
import { verdictOutput, warningsOutput } from '../ownership/verdict.output.js';
import type { RequestContext } from '../request-context.js';
import { DateScalar } from '../scalars.js';
import { ChangesOutput } from './ownership-changes.output.js';
import { OwnershipChangesAnswer } from './ownership-changes.type.js';

@Resolver()
export class OwnershipChangesResolver {
  @Query(() => OwnershipChangesAnswer, {
    description:
      'What changed in the ownership of an asset between two days: stakes, effective shares, controller and verdicts, day by day, with the events that did it and their claims.',
  })
  async ownershipChanges(
    @Arg('of', () => ID, { description: 'The asset, for example firm:huayue.' }) of: string,
    @Arg('from', () => DateScalar, { description: 'The first day; events on it were before.' }) from: string,
    @Arg('until', () => DateScalar, { description: 'The last day; events on it count.' }) until: string,
    @Arg('by', () => CoveredByInput, {
      nullable: true,
      description: 'Whose ownership the rules are asked about; omitted, no rule is asked.',
    })
    by: CoveredByInput | null,
    @Arg('rules', () => [ID], {
      defaultValue: ['MAJORITY_CONTROL'],
      description: `Up to ${VIEW_LIMITS.rules} rules to compare; each must apply on both days. See rules.`,
    })
    rules: string[],
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const covered = by === null || by === undefined ? null : coveredBy(by);
    const answer = await ownershipChangesOf(context.snapshot, { of, from, until, rules, by: covered });
    const output = new ChangesOutput(context, answer);
    return {
      asset: at(answer.asset, until),
      from,
      until,
      steps: answer.steps.map((step) => output.step(step)),
      complete: answer.complete,
      net: output.difference(answer.net, until),
      verdicts: await verdictsOutput(context, answer),
      truncated: [...answer.fetched.history.truncated],
      warnings: await warningsOutput(context, answer.warnings, answer.last.ownership),
    };
  }
}

const verdictsOutput = (context: RequestContext, { questions, first, last }: ChangesAnswer): Promise<object[]> =>
  Promise.all(
    questions.map(async ({ rule }, n) => ({
      rule,
      before: await verdictOutput(context, first.verdicts[n]!, first.ownership, rule),
      after: await verdictOutput(context, last.verdicts[n]!, last.ownership, rule),
    })),
  );
