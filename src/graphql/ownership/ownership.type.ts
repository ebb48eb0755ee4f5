import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../enums/register-enum.js';
import { AssetInterface, EntityInterface, PartyInterface } from '../node/node.interface.js';
import { Country } from '../node/node-types.js';
import { DateScalar } from '../scalars.js';
import { Stake } from '../stake/stake.type.js';
import { PercentInterval } from './interval.type.js';
import { OwnershipWarning } from './verdict.type.js';

export const ControllerKindEnum = enumOf('ControllerKind', 'Who ultimately controls an asset.', {
  SINGLE: 'One party.',
  CONTROL_LOOP: 'Firms that control each other in a ring; nobody outside it does.',
  JOINT_CONTROL: 'Several parties, by different rights.',
  NONE: 'Nobody for certain.',
});

@ObjectType({
  description: 'An owner at the end of the chains, with its part over all of them.',
  simpleResolvers: true,
})
export class EffectiveOwner {
  @Field(() => PartyInterface, { description: 'The owner: a party in which no stake of another is recorded.' })
  party!: object;

  @Field(() => PercentInterval, {
    description: 'Its part over every chain and loop. Never add the bounds of several owners: ask for them together.',
  })
  share!: PercentInterval;
}

@ObjectType({ description: 'The part of an asset that belongs to one country’s parties.', simpleResolvers: true })
export class CountryShare {
  @Field(() => Country, { description: 'The country.' })
  country!: object;

  @Field(() => PercentInterval, { description: 'The part of its recorded outside owners together.' })
  known!: PercentInterval;

  @Field(() => PercentInterval, { description: 'The part presumed its own: what nobody records of its listed firms.' })
  presumed!: PercentInterval;

  @Field(() => PercentInterval, { description: 'Both together, as one set.' })
  total!: PercentInterval;
}

@ObjectType({
  description: 'Who ultimately controls an asset, by more than half of the votes at every step.',
  simpleResolvers: true,
})
export class UltimateController {
  @Field(() => ControllerKindEnum, { description: 'One, several, a ring, or nobody for certain.' })
  kind!: string;

  @Field(() => [EntityInterface], { description: 'The controllers.' })
  controllers!: object[];

  @Field(() => Country, { nullable: true, description: 'Their country, where they agree on one.' })
  country!: object | null;
}

@ObjectType({ description: 'The owners above an asset as a graph.', simpleResolvers: true })
export class OwnershipGraphView {
  @Field(() => [EntityInterface], { description: 'The asset and everyone above it, each once.' })
  nodes!: object[];

  @Field(() => [Stake], { description: 'The stakes between them, each once.' })
  stakes!: object[];

  @Field(() => [ID], { description: 'Nodes whose own owners a limit cut off; empty where nothing was cut.' })
  truncated!: string[];
}

@ObjectType({
  description: 'Who owns an asset on a date: directly, effectively, and in control.',
  simpleResolvers: true,
})
export class Ownership {
  @Field(() => AssetInterface, { description: 'The asset.' })
  asset!: object;

  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [Stake], { description: 'Direct stakes, and claimed indirect ones.' })
  direct!: object[];

  @Field(() => [EffectiveOwner], { description: 'Outside owners, the largest first.' })
  owners!: object[];

  @Field(() => [CountryShare], { description: 'The look-through by country, the largest first.' })
  countries!: object[];

  @Field(() => PercentInterval, { description: 'What cannot be given to any country.' })
  unattributed!: PercentInterval;

  @Field(() => PercentInterval, {
    description: 'What the recorded outside owners leave over: always shown, never spread over them.',
  })
  residual!: PercentInterval;

  @Field(() => UltimateController, { description: 'Who ultimately controls it.' })
  controller!: object;

  @Field(() => OwnershipGraphView, {
    description: 'Everyone above it, as a graph that can be drawn without asking again.',
  })
  above!: object;

  @Field(() => [OwnershipWarning], { description: 'What to know before relying on these numbers.' })
  warnings!: object[];
}
