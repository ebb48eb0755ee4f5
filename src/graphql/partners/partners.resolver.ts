import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { asOfDate } from '../../app/as-of.js';
import { requireNodes } from '../../app/lookup/require-node.js';
import { fetchPartners } from '../../app/partners/fetch-partners.js';
import type { PartnershipStage } from '../../domain/agreements/partnership.js';
import type { AgreementType, Bindingness } from '../../domain/graph-schema/vocabularies.js';
import { at } from '../as-of.js';
import { HostPartner, PartnershipStageEnum } from '../dependency-chains/dependency-chains.type.js';
import { AgreementKindEnum, BindingnessEnum } from '../enums/observation-enums.js';
import { DateScalar } from '../scalars.js';
import type { RequestContext } from '../request-context.js';

@ObjectType({ description: 'The partner countries of a country on a date.', simpleResolvers: true })
class Partners {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [HostPartner], {
    description: 'The partners, each with the agreements that make it one; by id. Never more than there are countries.',
  })
  partners!: object[];
}

@Resolver()
export class PartnersResolver {
  @Query(() => Partners, {
    description:
      'The partner countries of a country on a date: those that agreements make so. There is no list of partners.',
  })
  async partners(
    @Arg('of', () => ID, { description: 'The country, for example country:US.' }) of: string,
    @Arg('kinds', () => [AgreementKindEnum], {
      defaultValue: [],
      description: 'Only agreements of these kinds; empty for any.',
    })
    kinds: AgreementType[],
    @Arg('bindingness', () => [BindingnessEnum], {
      defaultValue: [],
      description: 'Only agreements that bind so; empty for any.',
    })
    bindingness: Bindingness[],
    @Arg('minStage', () => PartnershipStageEnum, {
      defaultValue: 'SIGNED',
      description: 'How far an agreement must have come by the date.',
    })
    minStage: PartnershipStage,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The date to read at; omitted, the dataset’s.' })
    asked: string | null,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    await requireNodes(context.snapshot, 'of', [of], ['Country']);
    const asOf = asOfDate(context.snapshot, asked);
    const partners = await fetchPartners(context.snapshot, { of, asOf, minStage, kinds, bindingness });
    const countries = await context.nodes([...partners.keys()].sort());
    return {
      asOf,
      partners: countries.map((country) => ({
        country: at(country, asOf),
        agreements: partners.get(country.id)!.map((ground) => ({ ...ground, agreement: at(ground.agreement, asOf) })),
      })),
    };
  }
}
