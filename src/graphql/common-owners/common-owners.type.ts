import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssetInterface, PartyInterface } from '../node/node.interface.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { OwnershipWarning, VerdictValueEnum } from '../ownership/verdict.type.js';
import { connectionOf } from '../paging/connection.js';
import { DateScalar } from '../scalars.js';

@ObjectType({ description: 'What a common owner has of one of the assets.', simpleResolvers: true })
export class CommonHolding {
  @Field(() => AssetInterface, { description: 'The asset.' })
  asset!: object;

  @Field(() => PercentInterval, { description: 'The owner’s part over every chain and loop.' })
  share!: PercentInterval;

  @Field(() => VerdictValueEnum, {
    description: 'Whether the owner controls it, by more than half of the votes at every step.',
  })
  controls!: string;
}

@ObjectType({
  description: 'A party that has, or may have, a share in two or more of the assets, or control of them.',
  simpleResolvers: true,
})
export class CommonOwner {
  @Field(() => PartyInterface, { description: 'The party: a final owner, or a firm between.' })
  party!: object;

  @Field(() => [CommonHolding], { description: 'What it has of each of them.' })
  holdings!: object[];

  @Field(() => Int, {
    description: 'In how many of them it has a share or control whatever the unknown shares are.',
  })
  certain!: number;
}

const Page = connectionOf('CommonOwner', 'common owners', () => CommonOwner);

@ObjectType('CommonOwners', {
  description:
    'Who stands behind several assets: a page, first who is certainly in most of them, then who has most of them.',
  simpleResolvers: true,
})
export class CommonOwnersAnswer extends Page {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => Boolean, {
    description: 'False where more parties stand above two of the assets than one question compares; the nearest were.',
  })
  complete!: boolean;

  @Field(() => [ID], { description: 'Nodes whose own owners a limit cut off; empty where nothing was cut.' })
  truncated!: string[];

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on these numbers.' })
  warnings!: object[];
}
