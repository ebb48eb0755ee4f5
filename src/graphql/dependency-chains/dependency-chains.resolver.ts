import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { dependencyChains, type DependencyResult } from '../../app/dependency-chains/dependency-chains.js';
import { LIMITS } from '../../app/limits.js';
import { badInput } from '../../domain/errors.js';
import { at } from '../as-of.js';
import { withinLimit } from '../limits.js';
import { assumedStakes } from '../scenario/assumed-stake.input.js';
import { verdictOutput } from '../ownership/verdict.output.js';
import { connect } from '../paging/connect.js';
import { encodeCursor, listKey } from '../paging/cursor.js';
import { pageAsked } from '../paging/page-arguments.js';
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
    const { first, after, last, before, feeding, ...question } = args;
    withinLimit('chains', args.chains, LIMITS.chains);
    const ownedBy = args.ownedBy ?? null;
    const partnerOf = feeding.partnerOf ?? null;
    checkVariant(ownedBy, args.owners, partnerOf, feeding.hosts);
    const asOf = asOfDate(snapshot, args.asOf);
    const list = listKey('dependencyChains', { ...question, feeding, asOf });
    const answer = await dependencyChains(snapshot, {
      ...question,
      ...feeding,
      ownedBy,
      partnerOf,
      assumed: assumedStakes(args.assume),
      threshold: args.threshold ?? null,
      asOf,
      page: pageAsked(list, { first, after, last, before }, ({ id }) => id),
    });
    const { coverage } = answer;
    const decided = coverage.verdictTrue + coverage.verdictFalse;
    return connect(
      await Promise.all(
        answer.page.items.map(async (result) => ({
          cursor: encodeCursor(list, { value: null, id: result.facility.id }),
          node: await chainOutput(context, result, args),
        })),
      ),
      answer.page,
      () => Promise.resolve(answer.total),
      {
        asOf,
        coverage: { ...coverage, decided: coverage.facilities === 0 ? null : (100 * decided) / coverage.facilities },
        groupEvidence: answer.groupEvidence.map((observation) => at(observation, asOf)),
        warnings: whyEmpty(coverage, partnerOf, asOf),
      },
    );
  }
}

/** Whose plants, and where: each is said one way. */
function checkVariant(
  ownedBy: string | null,
  owners: readonly string[],
  partnerOf: string | null,
  hosts: readonly string[],
): void {
  if ((ownedBy === null) === (owners.length === 0))
    throw badInput(
      'ownedBy',
      ownedBy,
      'name a country whose parties are meant with ownedBy, or parties with owners: one of the two.',
    );
  if (partnerOf === null && hosts.length === 0)
    throw badInput(
      'feeding',
      {},
      'name a country whose partners are meant with partnerOf, or the countries of the plants with hosts.',
    );
}

/** An empty answer says at which step nothing was left. */
function whyEmpty(
  coverage: { partners: number; facilities: number; verdictTrue: number },
  partnerOf: string | null,
  asOf: string,
): string[] {
  if (coverage.partners === 0)
    return [
      `On ${asOf} no agreement of the kinds, bindingness and stage asked for makes any of the countries a partner of ${partnerOf}. Ask partners(of:) which agreements there are.`,
    ];
  return coverage.facilities === 0
    ? ['No plant of the stages, types, minerals and statuses asked for is recorded in the partner countries.']
    : [];
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
