import { Kind, type FieldNode, type ValueNode } from 'graphql';
import type { Variables } from './list-length.js';

const RELATIONS: ReadonlySet<string> = new Set(['some', 'none']);

/** How many conditions on relationships the filter of a field has: each may look at the edges of all there is of a kind. */
export function filterRelations(node: FieldNode, variables: Variables): number {
  const filter = node.arguments?.find(({ name }) => name.value === 'filter');
  return filter === undefined ? 0 : written(filter.value, variables);
}

function written(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.LIST) return value.values.reduce((sum, item) => sum + written(item, variables), 0);
  if (value.kind === Kind.OBJECT) {
    return value.fields.reduce((sum, field) => sum + own(field.name.value) + written(field.value, variables), 0);
  }
  if (value.kind !== Kind.VARIABLE) return 0;
  const name = value.name.value;
  const { operation, given, filters } = variables;
  filters.add(name);
  if (Object.hasOwn(given, name) && given[name] !== undefined) return relationsIn(given[name]);
  const fallback = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return fallback === undefined ? 0 : written(fallback, variables);
}

const own = (field: string): number => (RELATIONS.has(field) ? 1 : 0);

/** The same of a value of a variable, which nests no deeper than variables may. */
export function relationsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return (value as unknown[]).reduce<number>((sum, item) => sum + relationsIn(item), 0);
  return Object.entries(value).reduce((sum, [name, inner]) => sum + own(name) + relationsIn(inner), 0);
}
