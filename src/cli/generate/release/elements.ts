import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

export type Input = GraphQLArgument | GraphQLInputField;
export type Element = GraphQLField<unknown, unknown> | GraphQLEnumValue | Input;

/** All that a schema can mark as deprecated, by its coordinate: `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
export function elementsOf(schema: GraphQLSchema): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) elements.set(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      elements.set(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) elements.set(`${type.name}.${field.name}(${arg.name}:)`, arg);
    }
  }
  return elements;
}
