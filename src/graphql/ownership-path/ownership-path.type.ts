import { Field, ID, ObjectType } from 'type-graphql';
import { AssetInterface, PartyInterface } from '../node/node.interface.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { OwnershipWarning } from '../ownership/verdict.type.js';
import { DateScalar } from '../scalars.js';
import { Stake } from '../stake/stake.type.js';

@ObjectType({ description: 'One step of a chain of owners.', simpleResolvers: true })
export class OwnershipChainStep {
  @Field(() => PartyInterface, { description: 'Who holds.' })
  owner!: object;

  @Field(() => AssetInterface, { description: 'What is held.' })
  asset!: object;

  @Field(() => PercentInterval, {
    description: 'The part held, as far as the other owners’ stakes leave it possible; several stakes add up.',
  })
  share!: PercentInterval;

  @Field(() => [Stake], { description: 'The stakes, with their claims.' })
  stakes!: object[];
}

@ObjectType({ description: 'A chain of owners that passes nobody twice.', simpleResolvers: true })
export class OwnershipChain {
  @Field(() => [OwnershipChainStep], { description: 'The steps, from the owner down to the asset.' })
  steps!: object[];

  @Field(() => PercentInterval, { description: 'The product of the shares along it.' })
  share!: PercentInterval;
}

@ObjectType({ description: 'How an owner comes to its part of an asset.', simpleResolvers: true })
export class OwnershipPath {
  @Field(() => PartyInterface, {
    description: 'The owner. A country stands for its parties that nobody is recorded to own.',
  })
  from!: object;

  @Field(() => AssetInterface, { description: 'The asset.' })
  to!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [OwnershipChain], {
    description:
      'The strongest chains, the strongest first: by the product of shares, an interval counting by its middle.',
  })
  chains!: object[];

  @Field(() => Boolean, { description: 'Whether there are further chains.' })
  more!: boolean;

  @Field(() => PercentInterval, {
    description:
      'The owner’s effective share: every chain and loop together, also those not told. Chains do not add up to it where firms own each other.',
  })
  share!: PercentInterval;

  @Field(() => [ID], { description: 'Nodes whose own owners a limit cut off: chains beyond them are missing.' })
  truncated!: string[];

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on these numbers.' })
  warnings!: object[];
}
