import { Field, ID, InterfaceType } from 'type-graphql';
import type { GraphNode } from '../../domain/graph/node.js';

/** GraphQL names every kind of node as the domain does. */
export const typeOf = (node: unknown): string => (node as GraphNode).kind;

@InterfaceType('Node', { description: 'Anything with an id of its own.', resolveType: typeOf })
export abstract class NodeInterface {
  @Field(() => ID, { description: 'A stable, globally unique id such as firm:gem. Treat it as opaque.', simple: true })
  id!: string;
}

@InterfaceType('Entity', { implements: NodeInterface, description: 'A thing with names.', resolveType: typeOf })
export abstract class EntityInterface extends NodeInterface {
  @Field(() => String, { description: 'The name to show.', simple: true })
  name!: string;

  @Field(() => [String], {
    description: 'Other names: former names, abbreviations, other scripts and spellings.',
    simple: true,
  })
  aliases!: string[];
}

@InterfaceType('Party', {
  implements: EntityInterface,
  description: 'Whoever can own: a state, person, firm, organisation, or a party without a name.',
  resolveType: typeOf,
})
export abstract class PartyInterface extends EntityInterface {}

@InterfaceType('Asset', {
  implements: EntityInterface,
  description: 'What can be owned: a firm, facility or organisation.',
  resolveType: typeOf,
})
export abstract class AssetInterface extends EntityInterface {}

@InterfaceType('SupplyEnd', {
  implements: EntityInterface,
  description: 'An end of a supply: a facility, firm, country, organisation or group.',
  resolveType: typeOf,
})
export abstract class SupplyEndInterface extends EntityInterface {}

/** A type names every interface above it, as GraphQL asks. */
export const ENTITY = [NodeInterface, EntityInterface];
export const PARTY = [...ENTITY, PartyInterface];
