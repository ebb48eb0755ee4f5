import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { at } from '../as-of.js';
import type { RequestContext } from '../request-context.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { Verdict, VerdictValueEnum } from '../ownership/verdict.type.js';
import { Claim, Source } from '../source/claim.type.js';
import { Conflict } from './conflict.type.js';
import { alternativesOf } from './verdict-alternatives.js';

@ObjectType({
  description: 'What a verdict would be if another side of one conflict were preferred, and all else stayed.',
  simpleResolvers: true,
})
export class VerdictAlternative {
  @Field(() => Conflict, { description: 'The conflict.' })
  conflict!: object;

  @Field(() => String, { description: 'What the other side says.' })
  supposed!: string;

  @Field(() => [Claim], { description: 'The claims of that side, the best first.' })
  claims!: object[];

  @Field(() => [Source], { description: 'Their sources: where the verdict changes, the deciding ones.' })
  sources!: object[];

  @Field(() => VerdictValueEnum, { description: 'The verdict then.' })
  value!: string;

  @Field(() => PercentInterval, { nullable: true, description: 'The share that would be held against the threshold.' })
  share!: PercentInterval | null;

  @Field(() => Boolean, { description: 'Whether it differs from the verdict that stands.' })
  changes!: boolean;
}

@Resolver(() => Verdict)
export class VerdictAlternativesResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the verdict stands whichever side of each conflict above the asset is preferred. Null where there are too many combinations to try and none of those tried changes it.',
  })
  async robust(@Root() verdict: object): Promise<boolean | null> {
    return (await alternativesOf(verdict)).robust;
  }

  @FieldResolver(() => [VerdictAlternative], {
    description:
      'The verdict under each other side of each conflict above the asset, one exchanged at a time; empty where sources agree.',
  })
  async alternatives(@Root() verdict: Verdict, @Ctx() context: RequestContext): Promise<object[]> {
    const { alternatives } = await alternativesOf(verdict);
    return alternatives.map(({ dispute, side, verdict: then, changes }) => ({
      conflict: at(dispute.conflict, verdict.asOf),
      supposed: side.value,
      claims: side.claims,
      sources: () => context.nodes([...new Set(side.claims.map(({ source }) => source))]),
      value: then.value,
      share: then.share,
      changes,
    }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether a limit left out some of the alternatives.' })
  async alternativesTruncated(@Root() verdict: object): Promise<boolean> {
    return (await alternativesOf(verdict)).truncated;
  }
}
