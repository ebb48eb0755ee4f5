import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import { SupplySubgraph } from '../dependency-chains/dependency-chains.type.js';
import { BasisEnum } from '../enums/observation-enums.js';
import { EntityInterface } from '../node/node.interface.js';
import { Observation } from '../observation/observation.type.js';
import { PercentInterval } from '../ownership/interval.type.js';
import { DateScalar } from '../scalars.js';
import { StepArguments } from '../supply-graph/supply-graph.type.js';

@ArgsType()
export class ChokepointArguments extends StepArguments {
  @Field(() => ID, { description: 'Whose supply it is about: a plant, firm, country, organisation or group.' })
  target!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Where the material comes from; empty, wherever the recorded supply of the target begins.',
  })
  sources!: string[];

  @Field(() => Int, { defaultValue: 20, description: `How many chokepoints to list, 0 to ${LIMITS.chokepoints}.` })
  first!: number;
}

@ObjectType({ description: 'A node that the chains of some sources cannot avoid.', simpleResolvers: true })
export class Chokepoint {
  @Field(() => EntityInterface, { description: 'The node.' })
  node!: object;

  @Field(() => Int, { description: 'How many of the sources have all their chains to the target pass it.' })
  cutsOff!: number;

  @Field(() => [EntityInterface], { description: 'These sources, at most 20.' })
  sources!: object[];

  @Field(() => Boolean, { description: 'Whether every chain from every source passes it.' })
  single!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the network falls apart without it, directions aside: an articulation point.',
  })
  articulation!: boolean;

  @Field(() => PercentInterval, {
    nullable: true,
    description:
      'How much of what the target takes in of the mineral rests on it; null where no mineral was named, or shares are recorded of different totals.',
  })
  dependency!: object | null;

  @Field(() => Observation, {
    nullable: true,
    description: 'Its capacity, where it is known in the unit and basis used.',
  })
  capacity!: object | null;
}

@ObjectType({
  description: 'A smallest set of nodes without which no chain leads from the sources to the target.',
  simpleResolvers: true,
})
export class Cut {
  @Field(() => [EntityInterface], { description: 'The nodes; of several smallest sets, the one nearest the target.' })
  nodes!: object[];

  @Field(() => Number, { description: 'How many they are; or, by capacity, what they can make together.' })
  weight!: number;

  @Field(() => String, { nullable: true, description: 'Unit of the weight; null for a number of nodes.' })
  unit!: string | null;

  @Field(() => BasisEnum, { nullable: true, description: 'What is weighed; null for a number of nodes.' })
  basis!: string | null;
}

@ObjectType({ description: 'Where the supply of a target can be stopped.', simpleResolvers: true })
export class ChokepointsAnswer {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => EntityInterface, { description: 'Whose supply it is about.' })
  target!: object;

  @Field(() => [EntityInterface], { description: 'The sources from which a chain leads to the target.' })
  sources!: object[];

  @Field(() => [Chokepoint], { description: 'Nodes that chains cannot avoid, those that cut off most sources first.' })
  chokepoints!: object[];

  @Field(() => Int, { description: 'How many chokepoints there are.' })
  count!: number;

  @Field(() => Cut, {
    nullable: true,
    description: 'The fewest nodes that stop all; null where a source supplies the target directly, or none does.',
  })
  fewest!: object | null;

  @Field(() => Cut, {
    nullable: true,
    description:
      'The nodes of least capacity that stop all. Only nodes whose capacity is known in one unit and basis may be in it; null where these cannot stop all.',
  })
  leastCapacity!: object | null;

  @Field(() => Int, { description: 'How many of the nodes between have a capacity in that unit and basis.' })
  capacitiesKnown!: number;

  @Field(() => SupplySubgraph, { description: 'Everything between the sources and the target.' })
  graph!: object;
}
