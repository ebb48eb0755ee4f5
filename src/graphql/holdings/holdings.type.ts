import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssetInterface, PartyInterface } from '../node/node.interface.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { OwnershipWarning, VerdictValueEnum } from '../ownership/verdict.type.js';
import { connectionOf } from '../paging/connection.js';
import { DateScalar } from '../scalars.js';
import { Stake } from '../stake/stake.type.js';

@ObjectType({
  description: 'Something below a party: what the party has of it in the end, and whether it controls it.',
  simpleResolvers: true,
})
export class HeldAsset {
  @Field(() => AssetInterface, { description: 'The firm, facility or organisation.' })
  asset!: object;

  @Field(() => PercentInterval, {
    description:
      'The party’s part of it over every chain and loop. Inside a loop it is what the party commands: corrected for what comes back to it, and never to be added to the parts of others.',
  })
  share!: PercentInterval;

  @Field(() => VerdictValueEnum, {
    description:
      'Whether the party controls it, by more than half of the votes at every step. For a country: whether its ultimate controller is of the country.',
  })
  controls!: string;

  @Field(() => [Stake], {
    description:
      'The stakes that the party, or a party of the country, holds in it itself; empty where all are held through others.',
  })
  stakes!: object[];
}

const Page = connectionOf('HeldAsset', 'things below a party, the largest share first', () => HeldAsset);

@ObjectType('Holdings', {
  description: 'Everything below a party on a date: a page of it, the largest share first.',
  simpleResolvers: true,
})
export class HoldingsAnswer extends Page {
  @Field(() => PartyInterface, { description: 'The party. A country stands for all its parties, as one set.' })
  of!: object;

  @Field(() => Int, {
    description: 'How many parties were followed: for a country the state and all its recorded parties, else 1.',
  })
  parties!: number;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [ID], {
    description:
      'Nodes that a limit cut: what lies below them is missing here, or their own owners count as unknown. Empty where nothing was cut.',
  })
  truncated!: string[];

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on these numbers.' })
  warnings!: object[];
}
