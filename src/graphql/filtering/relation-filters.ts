import { Field, InputType } from 'type-graphql';
import { EDGE_KINDS } from '../../domain/graph-schema/edge-kinds.js';
import type { EdgeStatus } from '../../domain/graph/edge.js';
import type { NodeKind } from '../../domain/graph/node.js';
import type { Direction, EdgesAt, Filter } from '../../store/graph-store.js';
import { EdgeStatusEnum } from '../enums/edge-enums.js';
import { edgeConditions } from './edge-conditions.js';
import { STAKE_FIELDS, StakeFilter, SUPPLY_FIELDS, SupplyFilter } from './edge-filters.js';
import type { FilteredField } from './filtered-field.js';

const STATUSES = 'Which of them are looked at, by what sources say of them; by default only what is so.';
const SOME = 'At least one of them meets these conditions; an empty object asks only that there be one.';
const NONE = 'None of them meets these conditions; an empty object asks that there be none.';

@InputType({
  description: 'Conditions on the stakes at a thing that hold on the date of the list; all that are given must hold.',
})
export class StakeRelationFilter {
  @Field(() => [EdgeStatusEnum], { defaultValue: ['CURRENT'], description: STATUSES })
  statuses!: EdgeStatus[];

  @Field(() => StakeFilter, { nullable: true, description: SOME })
  some?: StakeFilter;

  @Field(() => StakeFilter, { nullable: true, description: NONE })
  none?: StakeFilter;
}

@InputType({
  description: 'Conditions on the supplies at a thing that hold on the date of the list; all that are given must hold.',
})
export class SupplyRelationFilter {
  @Field(() => [EdgeStatusEnum], { defaultValue: ['CURRENT'], description: STATUSES })
  statuses!: EdgeStatus[];

  @Field(() => SupplyFilter, { nullable: true, description: SOME })
  some?: SupplyFilter;

  @Field(() => SupplyFilter, { nullable: true, description: NONE })
  none?: SupplyFilter;
}

type Kind = EdgesAt['kind'];
const FILTERS = {
  STAKE: { type: StakeRelationFilter, fields: STAKE_FIELDS },
  SUPPLY: { type: SupplyRelationFilter, fields: SUPPLY_FIELDS },
};

function related(kind: Kind, direction: Direction, description: string): FilteredField {
  const { type, fields } = FILTERS[kind];
  return {
    type: () => type,
    description,
    toStore: (given, asOf) => {
      const { statuses, some, none } = given as StakeRelationFilter;
      const edges = (conditions: object): Filter => ({
        some: { kind, direction, asOf, statuses, where: edgeConditions(conditions, fields) },
      });
      return [...(some == null ? [] : [edges(some)]), ...(none == null ? [] : [{ not: edges(none) }])];
    },
  };
}

/** The lists of relationships that a kind of node has, as fields of its filter: named, and met, as its nested lists are. */
export function relatedFields(kind: NodeKind): Record<string, FilteredField> {
  const has = (edge: Kind, end: 'from' | 'to'): boolean =>
    (EDGE_KINDS[edge][end].kinds as readonly NodeKind[]).includes(kind);
  return {
    ...(has('STAKE', 'to') && { owners: related('STAKE', 'in', 'By the stakes in it: those that owners lists.') }),
    ...(has('STAKE', 'from') && { holdings: related('STAKE', 'out', 'By what it holds: the stakes of holdings.') }),
    ...(has('SUPPLY', 'from') && { supplies: related('SUPPLY', 'out', 'By whom it supplies, and with what.') }),
    ...(has('SUPPLY', 'to') && { receives: related('SUPPLY', 'in', 'By who supplies it, and with what.') }),
  };
}
