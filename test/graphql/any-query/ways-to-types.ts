import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export type Step = GraphQLField<unknown, unknown> | GraphQLObjectType;
export const isField = (step: Step): step is GraphQLField<unknown, unknown> => 'args' in step;

/**
 * For each object type of a schema, fields and types by which a query gets to it from its root, as few as may be.
 * @param roots the fields that it may begin with
 */
export function waysToTypes(
  schema: GraphQLSchema,
  roots: (field: GraphQLField<unknown, unknown>) => boolean,
): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>();
  const root = schema.getQueryType()!;
  const pending = [{ name: root.name, steps: [] as readonly Step[], length: 0 }];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { name, steps, length } = next;
    if (ways.has(name)) continue;
    ways.set(name, steps);
    const type = schema.getType(name)!;
    if (isAbstractType(type)) {
      for (const one of schema.getPossibleTypes(type)) {
        pending.push({ name: one.name, steps: [...steps, one], length: length + 3 });
      }
    } else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const below = getNamedType(field.type);
        if (!isCompositeType(below) || (type === root && !roots(field))) continue;
        pending.push({ name: below.name, steps: [...steps, field], length: length + 1 });
      }
    }
    pending.sort((a, b) => a.length - b.length);
  }
  return new Map([...ways].filter(([name]) => isObjectType(schema.getType(name))));
}
