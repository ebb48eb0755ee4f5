import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { dependencyChains, type DependencyResult } from '../../app/dependency-chains/dependency-chains.js';
import { LIMITS } from '../../app/limits.js';
import { LodegraphError } from '../../domain/errors.js';
import { at } from '../as-of.js';
import { verdictOutput } from '../ownership/verdict.output.js';
import { connect } from '../paging/connection.js';
import { decodeCursor, encodeCursor, listKey } from '../paging/cursor.js';
import { checkPage } from '../paging/page-arguments.js';
import type { RequestContext } from '../request-context.js';
import { DependencyChainsArguments } from './dependency-chains.input.js';
import { DependencyChainsAnswer } from './dependency-chains.type.js';
import { SupplyOutput } from './supply.output.js';

@Resolver()
export class DependencyChainsResolver {
  @Query(() => DependencyChainsAnswer, {
    description:
      'Which plants owned from one country feed the exports of another country’s partners: the plants of the stages and minerals asked for, in countries that agreements make partners, with a verdict of the rule that is asked for, each with the evidence of who owns it and where its output goes.',
  })
  async dependencyChains(
    @Args(() => DependencyChainsArguments) args: DependencyChainsArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { snapshot } = context;
    const { first, after, feeding, ...question } = args;
    if (args.chains < 0 || args.chains > LIMITS.chains) {
      throw new LodegraphError(
        'LIMIT_EXCEEDED',
        `Argument "chains": ask for 0 to ${LIMITS.chains}, not ${args.chains}.`,
        {
          limit: 'chains',
          allowed: LIMITS.chains,
          value: args.chains,
        },
      );
    }
    const asOf = asOfDate(snapshot, args.asOf);
    const list = listKey('dependencyChains', { ...question, feeding, asOf });
    const place = decodeCursor(list, after);
    const answer = await dependencyChains(snapshot, {
      ...question,
      ...feeding,
      threshold: args.threshold ?? null,
      asOf,
      first: checkPage(first),
      after: place?.id ?? null,
    });
    const { coverage } = answer;
    const decided = coverage.verdictTrue + coverage.verdictFalse;
    return {
      ...connect(
        await Promise.all(
          answer.results.map(async (result) => ({
            cursor: encodeCursor(list, { value: null, id: result.facility.id }),
            node: await chainOutput(context, result, args),
          })),
        ),
        { hasNext: answer.hasNext, hasPrevious: place !== null },
        () => Promise.resolve(answer.total),
      ),
      asOf,
      coverage: { ...coverage, decided: coverage.facilities === 0 ? null : (100 * decided) / coverage.facilities },
      groupEvidence: answer.groupEvidence.map((observation) => at(observation, asOf)),
    };
  }
}

/** A result as GraphQL shows it; nodes read at the date of the answer. */
async function chainOutput(
  context: RequestContext,
  result: DependencyResult,
  args: DependencyChainsArguments,
): Promise<object> {
  const { verdict, ownership, host, supply } = result;
  const asOf = ownership.graph.asOf;
  const rule = await context.node(args.rule.startsWith('rule:') ? args.rule : `rule:${args.rule}`);
  const claims = context.once('claims', (ids) => context.snapshot.nodes(ids));
  const output = new SupplyOutput(result.nodes, asOf, claims);
  return {
    facility: at(result.facility, asOf),
    status: result.status?.code ?? 'UNKNOWN',
    verdict: verdictOutput(context, verdict, ownership, rule!),
    host: {
      country: at((await context.node(host))!, asOf),
      agreements: result.grounds.map((ground) => ({ ...ground, agreement: at(ground.agreement, asOf) })),
    },
    exports: supply.exports,
    chains: supply.chains.map((chain) => output.chain(chain)),
    importers: await Promise.all(
      supply.importers.map(async (importer) => ({
        ...importer,
        country: at((await context.node(importer.country))!, asOf),
      })),
    ),
    supply: {
      nodes: supply.nodes.flatMap((id) => output.node(id) ?? []),
      steps: supply.steps.map((step) => output.step(step)),
      truncated: result.truncated,
    },
  };
}
