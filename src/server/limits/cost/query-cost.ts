import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import {
  DERIVED_WEIGHT,
  FIELD_WEIGHTS,
  INTROSPECTION_LENGTHS,
  INTROSPECTION_WEIGHT,
  RELATION_WEIGHT,
  TOTAL_COUNT_WEIGHT,
  USUAL_LENGTH,
} from './field-weights.js';
import { filterRelations } from './filter-relations.js';
import { listLength, type Variables } from './list-length.js';

/** Types that only hold a list together. */
const isStructure = (name: string): boolean => /(Connection|ConnectionEdge|PageInfo)$/.test(name);

/**
 * What an operation may cost at most, from the lengths it asks for and the weights of its fields, before any of it
 * runs: the sum over all fields of their weight times how often they may be answered. Where a thing may be of several
 * types, the dearest counts. The document is valid and within the limits of depth, so that recursion is safe; what was
 * computed of a selection is kept, so that fragments spread often are looked at once.
 */
export class QueryCost {
  readonly #known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  total(): number {
    const root = this.schema.getRootType(this.variables.operation.operation);
    return root === undefined || root === null
      ? 0
      : Math.ceil(this.#selection(this.variables.operation.selectionSet, root));
  }

  /** @param length of the lists directly below, where an argument above named it */
  #selection(set: SelectionSetNode, type: GraphQLCompositeType, length?: number): number {
    if (!isAbstractType(type)) return this.#ofObject(set, type, length);
    return Math.max(0, ...this.schema.getPossibleTypes(type).map((possible) => this.#ofObject(set, possible, length)));
  }

  #ofObject(set: SelectionSetNode, type: GraphQLObjectType, length?: number): number {
    const key = `${type.name} ${length}`;
    let known = this.#known.get(set);
    if (known === undefined) this.#known.set(set, (known = new Map()));
    const found = known.get(key);
    if (found !== undefined) return found;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, type, length);
      else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
        if (fragment !== undefined && this.#applies(fragment.typeCondition?.name.value, type)) {
          cost += this.#ofObject(fragment.selectionSet, type, length);
        }
      }
    }
    known.set(key, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLObjectType, length: number | undefined): number {
    const name = node.name.value;
    const field = parent.getFields()[name] ?? metaField(name);
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const asked = listLength(node, field, this.variables);
    const times = isListType(getNullableType(field.type)) ? (asked ?? length ?? usualLength(parent, name)) : 1;
    const weight = weightOf(parent, field, this.schema) + RELATION_WEIGHT * filterRelations(node, this.variables);
    if (!isCompositeType(type) || node.selectionSet === undefined) return weight;
    const below = times === 1 ? asked : undefined;
    const each = unitOf(type.name) + this.#selection(node.selectionSet, type, below);
    // A computing field computes for each thing it was asked of.
    return asked !== undefined && times > 1
      ? Math.max(weight, 0) + times * (each + perThing(weight))
      : weight + times * each;
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && !isObjectType(wanted) && this.schema.isSubType(wanted, type);
  }
}

const metaField = (name: string): GraphQLField<unknown, unknown> | undefined =>
  [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);

/** A batch of computed answers shares what it fetches: each of it costs a part of what one alone does. */
const perThing = (weight: number): number => weight / 20;

const unitOf = (type: string): number => (type.startsWith('__') ? INTROSPECTION_WEIGHT : isStructure(type) ? 0 : 1);

const usualLength = (parent: GraphQLObjectType, field: string): number =>
  parent.name.startsWith('__') ? (INTROSPECTION_LENGTHS[`${parent.name}.${field}`] ?? 1) : USUAL_LENGTH;

function weightOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): number {
  const named = FIELD_WEIGHTS[`${parent.name}.${field.name}`];
  if (named !== undefined) return named;
  if (field.name === 'totalCount') return TOTAL_COUNT_WEIGHT;
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || type.name.startsWith('__')) return 0;
  if (parent !== schema.getQueryType()) return 0;
  // At the root: look-ups and lists of stored things are cheap, anything else is computed.
  return isStructure(type.name) || isStored(type, schema) ? 1 : DERIVED_WEIGHT;
}

function isStored(type: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  if (isObjectType(type)) return type.getInterfaces().some(({ name }) => name === 'Node') || !hasArguments(type);
  return schema.getPossibleTypes(type).every((possible) => isStored(possible, schema));
}

/** A plain record of a fixed list, as a rule is: nothing of it is asked for with arguments. */
const hasArguments = (type: GraphQLObjectType): boolean =>
  Object.values(type.getFields()).some(({ args }) => args.length > 0);
