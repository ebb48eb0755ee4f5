import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { NodeOf } from '../../domain/graph/node.js';
import { nodeBelow } from '../as-of.js';
import { AggregationEnum, ComparatorEnum, HoldersEnum, PropagationEnum, ResidualEnum } from '../enums/rule-enums.js';
import { NodeInterface } from '../node/node.interface.js';
import { PartialDateScalar } from '../scalars.js';
import { allRules } from '../../app/ownership/all-rules.js';
import type { Held } from '../../store/held.js';
import type { RequestContext } from '../request-context.js';
import { Source } from '../source/claim.type.js';

@ObjectType({
  implements: NodeInterface,
  description:
    'A rule of ownership, as data. "Chinese-owned" is never a flag on a firm: it is the verdict of a rule on a date.',
  simpleResolvers: true,
})
export class Rule {
  @Field(() => String, { description: 'A short title.' })
  title!: string;

  @Field(() => String, { description: 'What it tests.' })
  description!: string;

  @Field(() => Number, { nullable: true, description: 'Its threshold in percent.' })
  threshold!: number | null;

  @Field(() => ComparatorEnum, { description: 'How the value is held against the threshold.' })
  comparator!: string;

  @Field(() => AggregationEnum, { description: 'Whether covered parties count each alone or all together.' })
  aggregation!: string;

  @Field(() => HoldersEnum, { description: 'Whose holdings count.' })
  holders!: string;

  @Field(() => PropagationEnum, { description: 'How stakes are carried along chains of owners.' })
  propagation!: string;

  @Field(() => ResidualEnum, {
    description: 'How unrecorded owners count where a country is asked about; for listed parties it is OTHERS.',
  })
  residual!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an asset passes that is registered, headquartered or, for a plant, standing in the country; null counts as no.',
  })
  jurisdiction!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a question may give another threshold; null counts as no.',
  })
  adjustable!: boolean | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day it applies.' })
  validFrom!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day it applies.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'The text it comes from, by title, number and date.' })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Address of that text.' })
  url!: string | null;
}

@Resolver(() => Rule)
export class RuleResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The source in the dataset that states it, if any.' })
  source(@Root() rule: NodeOf<'Rule'>, @Ctx() context: RequestContext): Held<object | null> {
    return nodeBelow(context, rule, rule.source);
  }

  @Query(() => [Rule], {
    description: 'The rules of ownership that verdicts can be asked by, in the order of their ids.',
  })
  rules(@Ctx() context: RequestContext): Promise<readonly object[]> {
    return allRules(context.snapshot);
  }
}
