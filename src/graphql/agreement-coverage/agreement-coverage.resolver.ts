import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { agreementCoverage } from '../../app/agreements/agreement-coverage.js';
import { provisionMatrix } from '../../app/agreements/provision-matrix.js';
import { asOfDate } from '../../app/as-of.js';
import { PROVISION_TYPES } from '../../domain/graph-schema/vocabularies.js';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';
import { AgreementCoverageArguments, AgreementCoverageOutput, ProvisionMatrix } from './agreement-coverage.type.js';

@Resolver()
export class AgreementCoverageResolver {
  @Query(() => AgreementCoverageOutput, {
    description:
      'Which plants, capacity and flows of its minerals lie in an agreement’s partner countries, and how much of that capacity a rival country holds by a rule.',
  })
  async agreementCoverage(
    @Args(() => AgreementCoverageArguments) args: AgreementCoverageArguments,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const answer = await agreementCoverage(context.snapshot, {
      ...args,
      of: args.of ?? null,
      threshold: args.threshold ?? null,
      asOf: asOfDate(context.snapshot, args.asOf),
    });
    const { asOf } = answer;
    const ids = [...answer.partners, ...answer.minerals.map(({ mineral }) => mineral)];
    const nodes = new Map((await context.nodes(ids)).map((node) => [node.id, at(node, asOf)]));
    return {
      agreement: at(answer.agreement, asOf),
      asOf,
      partners: answer.partners.map((id) => nodes.get(id)),
      minerals: answer.minerals.map(({ mineral, plants, capacities }) => ({
        mineral: nodes.get(mineral),
        plants: plants.map(({ facility, verdict, amounts }) => ({
          facility: at(facility, asOf),
          verdict,
          amounts: amounts.map((amount) => at(amount, asOf)),
        })),
        capacities,
        withoutCapacity: plants.filter(({ amounts }) => amounts.length === 0).length,
      })),
      flows: answer.flows.map((edge) => at(edge, asOf)),
      complete: answer.complete,
      warnings: [
        ...(answer.partners.length > 0
          ? []
          : [
              `No country beside ${args.of ?? 'the one asked for'} is party to it on ${asOf}, so no plant can lie in one.`,
            ]),
        ...(answer.minerals.length > 0 || answer.partners.length === 0
          ? []
          : ['No source says which minerals it covers. Name them with minerals.']),
      ],
    };
  }

  @Query(() => ProvisionMatrix, {
    description:
      'The commitments of agreements compared by matter: finance, offtake, processing, export restrictions, prices, ...',
  })
  async provisionMatrix(
    @Arg('agreements', () => [ID], {
      defaultValue: [],
      description: 'The agreements to compare; empty for all.',
    })
    ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { rows, complete } = await provisionMatrix(context.snapshot, ids);
    return {
      types: PROVISION_TYPES,
      rows: rows.map(({ agreement, provisions }) => ({
        agreement,
        cells: PROVISION_TYPES.map((type) => {
          const found = provisions.filter((provision) => (provision.type ?? 'OTHER') === type);
          const absences = found.filter(({ absent }) => absent === true);
          const commitments = found.filter(({ absent }) => absent !== true);
          return {
            type,
            present: commitments.length > 0,
            statedAbsent: absences.length > 0,
            provisions: commitments,
            absences,
          };
        }),
      })),
      complete,
    };
  }
}
