import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';

/** The fields of a schema that were asked for of something that is there, as they are asked; run by graphql-js alone. */
export function watchFields(schema: GraphQLSchema): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (...given) => {
        reached.add(`${type.name}.${field.name}`);
        return resolve(...given) as unknown;
      };
    }
  }
  return reached;
}
