import { Field, Int, ObjectType } from 'type-graphql';
import { AssetInterface } from '../node/node.interface.js';
import { Verdict } from '../ownership/verdict.type.js';
import { connectionOf } from '../paging/connection.js';
import { Rule } from '../rule/rule.type.js';
import { DateScalar } from '../scalars.js';

@ObjectType({ description: 'An asset with the verdict of the rule about it.', simpleResolvers: true })
export class OwnedAsset {
  @Field(() => AssetInterface, { description: 'The firm, facility or organisation.' })
  asset!: object;

  @Field(() => Verdict, { description: 'The verdict, with its witness and what would settle it.' })
  verdict!: object;
}

@ObjectType({ description: 'How many assets a question weighed, and how they came out.', simpleResolvers: true })
export class WeighedCounts {
  @Field(() => Int, { description: 'Assets weighed.' })
  weighed!: number;

  @Field(() => Int, { description: 'Of these, assets that pass the rule.' })
  verdictTrue!: number;

  @Field(() => Int, { description: 'Assets that fail it.' })
  verdictFalse!: number;

  @Field(() => Int, { description: 'Assets for which too little is known.' })
  verdictUndetermined!: number;

  @Field(() => Boolean, {
    description: 'Whether all were weighed; false where there were more than one question weighs: narrow the filter.',
  })
  complete!: boolean;
}

const Page = connectionOf('OwnedAsset', 'assets with their verdicts, by id', () => OwnedAsset);

@ObjectType('OwnedAssets', {
  description: 'The assets that some parties own under a rule: a page of them, by id.',
  simpleResolvers: true,
})
export class OwnedAssetsAnswer extends Page {
  @Field(() => Rule, { description: 'The rule.' })
  rule!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => WeighedCounts, {
    description:
      'What the answer rests on. Where only TRUE is asked for, assets below the parties and in their country are weighed: no other can pass.',
  })
  counts!: object;
}
