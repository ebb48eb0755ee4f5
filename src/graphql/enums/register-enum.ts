import { registerEnumType } from 'type-graphql';

/** The GraphQL enum of a closed list of the domain; every value says what it means. */
export function enumOf<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
  /** The value in the domain, where it is not spelt as in GraphQL. */
  inDomain: (value: V) => string = (value) => value,
): Readonly<Record<V, string>> {
  const names = Object.keys(values) as V[];
  const type = Object.fromEntries(names.map((value) => [value, inDomain(value)])) as Record<V, string>;
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      V,
      { description: string }
    >,
  });
  return type;
}
