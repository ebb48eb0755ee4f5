import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMITS } from '../../app/limits.js';
import type { StepFilter } from '../../app/supply/supply-around.js';
import type { LinkStatus } from '../../domain/supply/supply-step.js';
import { KnownEnum, LinkStatusEnum, SupplyChain, SupplySubgraph } from '../dependency-chains/dependency-chains.type.js';
import { EntityInterface } from '../node/node.interface.js';
import { DateScalar } from '../scalars.js';

/** Which steps of supply count; shared by every question that walks them. */
@ArgsType()
export class StepArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only supplies of products of this mineral, for example mineral:nickel. Omitted, all, also those whose product no source names.',
  })
  mineral?: string | null;

  @Field(() => [LinkStatusEnum], {
    defaultValue: ['CURRENT'],
    description:
      'Which supplies may be steps. Ended, planned and cancelled ones are left out unless asked for, and marked.',
  })
  linkStatuses!: LinkStatus[];

  @Field(() => [KnownEnum], {
    defaultValue: ['DOCUMENTED', 'INFERRED'],
    description: 'How steps may be known; DOCUMENTED alone leaves out what follows from joining facts.',
  })
  known!: StepFilter['known'][number][];

  @Field(() => Int, {
    defaultValue: LIMITS.supplyDepth,
    description: `The greatest number of steps, 1 to ${LIMITS.supplyDepth}.`,
  })
  maxDepth!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The date to read the world at; omitted, the dataset’s.' })
  asOf?: string | null;
}

@ArgsType()
export class SupplyGraphArguments extends StepArguments {
  @Field(() => ID, { description: 'A plant, firm, country, organisation or group, for example facility:scm-mine.' })
  of!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Start also from the plants that a firm operates or certainly controls, that stand in a country, or that belong to a group.',
  })
  inside!: boolean;

  @Field(() => Int, { defaultValue: 5, description: `How many chains to tell, 0 to ${LIMITS.chains}.` })
  first!: number;
}

@ArgsType()
export class PathsArguments extends StepArguments {
  @Field(() => ID, { description: 'Where the material comes from.' })
  from!: string;

  @Field(() => ID, { description: 'Where it goes.' })
  to!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Nodes that every path must pass, in any order, at most 4. No countries: nothing is known to pass one.',
  })
  via!: string[];

  @Field(() => Int, { defaultValue: 5, description: `How many paths to tell, 0 to ${LIMITS.chains}.` })
  first!: number;
}

@ObjectType({
  description:
    'What flows out of a node, or into it: a graph that can be drawn, and the best supported chains in words.',
  simpleResolvers: true,
})
export class SupplyGraph {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => [EntityInterface], { description: 'Where the search started: the node, and what is inside it.' })
  starts!: object[];

  @Field(() => SupplySubgraph, { description: 'Every node and step reached, once.' })
  graph!: object;

  @Field(() => [SupplyChain], {
    description: 'The best chains, in the order of flow: fewest inferred steps first, then longest.',
  })
  chains!: object[];
}

@ObjectType({
  description: 'The ways from one node to another over supply.',
  simpleResolvers: true,
})
export class SupplyPaths {
  @Field(() => DateScalar, { description: 'The date the world was read at.' })
  asOf!: string;

  @Field(() => SupplySubgraph, { description: 'Everything that lies on some way between the two, once.' })
  graph!: object;

  @Field(() => [SupplyChain], { description: 'The best paths: fewest inferred steps first, then shortest.' })
  paths!: object[];

  @Field(() => Boolean, { description: 'Whether these are all paths; false where there are more, or may be.' })
  complete!: boolean;
}
