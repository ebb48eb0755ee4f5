import {
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

interface Named {
  readonly name: { readonly value: string };
  readonly directives?: readonly DirectiveNode[];
}

/**
 * A release without what it announced to go and what has gone since: elements that it marked as deprecated, and types
 * that nothing but those led to.
 * @param has whether an element, by its coordinate, or a type is there still
 */
export function withoutAnnounced(release: string, has: (name: string) => boolean): DocumentNode {
  const before = parse(release);
  const stays = (element: Named, coordinate: string): boolean => !isDeprecated(element) || has(coordinate);
  const definitions = before.definitions.map((type) => {
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) return lessValues(type, stays);
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return lessInputs(type, stays);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return type;
    return lessFields(type, stays);
  });
  const [led, leads] = [reached(before.definitions), reached(definitions)];
  const isLost = (name: string): boolean => led.has(name) && !leads.has(name) && !has(name);
  return { ...before, definitions: definitions.filter((type) => !('name' in type) || !isLost(type.name!.value)) };
}

type Stays = (element: Named, coordinate: string) => boolean;

const lessValues = (type: EnumTypeDefinitionNode, stays: Stays): EnumTypeDefinitionNode => ({
  ...type,
  values: (type.values ?? []).filter((value) => stays(value, `${type.name.value}.${value.name.value}`)),
});

const lessInputs = (type: InputObjectTypeDefinitionNode, stays: Stays): InputObjectTypeDefinitionNode => ({
  ...type,
  fields: (type.fields ?? []).filter((field) => stays(field, `${type.name.value}.${field.name.value}`)),
});

function lessFields<T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: T, stays: Stays): T {
  const fields = (type.fields ?? []).flatMap((field): FieldDefinitionNode[] => {
    const coordinate = `${type.name.value}.${field.name.value}`;
    if (!stays(field, coordinate)) return [];
    return [
      { ...field, arguments: (field.arguments ?? []).filter((arg) => stays(arg, `${coordinate}(${arg.name.value}:)`)) },
    ];
  });
  return { ...type, fields };
}

const isDeprecated = ({ directives = [] }: Named): boolean =>
  directives.some(({ name }) => name.value === 'deprecated');

/** The types that the root leads to, those behind an interface included. */
function reached(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  const lead = (from: string, to: string): unknown => next.set(from, [...(next.get(from) ?? []), to]);
  for (const definition of definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const { value } = definition.name;
    visit(definition, { NamedType: ({ name }) => void lead(value, name.value) });
    if ('interfaces' in definition) for (const { name } of definition.interfaces ?? []) lead(name.value, value);
  }
  const names = new Set<string>();
  const pending = ['Query'];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    pending.push(...(next.get(name) ?? []));
  }
  return names;
}
