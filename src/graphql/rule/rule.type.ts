import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { enumOf } from '../enums/register-enum.js';
import { NodeInterface } from '../node/node.interface.js';
import { PartialDateScalar } from '../scalars.js';
import type { RequestContext } from '../request-context.js';

const ComparatorEnum = enumOf('Comparator', 'How a value is held against a threshold.', {
  ABOVE: 'More than the threshold.',
  AT_LEAST: 'The threshold or more.',
});

const PropagationEnum = enumOf('Propagation', 'How stakes combine along chains.', {
  DIRECT: 'They do not: only direct stakes count.',
  MULTIPLY: 'Shares multiply along chains and add over them; loops converge.',
  CONTROL: 'Whoever controls an owner commands its whole vote.',
});

const ResidualEnum = enumOf('Residual', 'How the part of an asset counts whose owner nobody records.', {
  OPEN: 'It may belong to the covered parties: it counts in the upper bound.',
  OTHERS: 'It belongs to others.',
});

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

  @Field(() => PropagationEnum, { description: 'How stakes combine along chains.' })
  propagation!: string;

  @Field(() => ResidualEnum, { description: 'How unrecorded owners count.' })
  residual!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'First day it applies.' })
  validFrom!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day it applies.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Where it comes from.' })
  citation!: string;
}

@Resolver()
export class RuleResolver {
  @Query(() => [Rule], { description: 'The rules of ownership that verdicts can be asked by.' })
  async rules(@Ctx() context: RequestContext): Promise<readonly object[]> {
    const page = await context.snapshot.find('Rule', {
      order: { property: 'id', direction: 'ASC' },
      first: 200,
      after: null,
    });
    return page.items;
  }
}
