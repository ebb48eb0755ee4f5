import { Field, Float, ID, InputType } from 'type-graphql';
import type { AssumedStake } from '../../domain/scenario/assumed-stakes.js';

@InputType({
  description:
    'A stake that is supposed for this answer only: the owner then holds this part of the shares. Nothing is stored; votes, seats and contracts stay as recorded.',
})
export class AssumedStakeInput {
  @Field(() => ID, { description: 'Who would hold it.' })
  owner!: string;

  @Field(() => ID, { description: 'In what: a firm, facility or organisation.' })
  asset!: string;

  @Field(() => Float, { description: 'The part it would hold, in percent, 0 to 100; 0 supposes that it is out.' })
  share!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who sells: its shareholding shrinks by what the owner’s grows. Omitted, it comes out of what nobody records.',
  })
  from?: string | null;
}

export const ASSUME = 'Stakes to suppose: what would the answer be if these were sold? Nothing is stored.';

/** The domain's form of it. */
export const assumedStakes = (inputs: readonly AssumedStakeInput[]): AssumedStake[] =>
  inputs.map(({ owner, asset, share, from }) => ({ owner, asset, share, from: from ?? null }));
