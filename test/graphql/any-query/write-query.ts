import {
  getNamedType,
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  parseType,
  parseValue,
  print,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Argument, Condition, FieldPick, Json, Pick } from './structure.js';

export interface WrittenQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, Json>>;
  /** Lists whose next page is wanted: the variable for the cursor, and where the page stands in the answer. */
  readonly pages: readonly { readonly variable: string; readonly path: readonly string[] }[];
}

/** Answer keys of one object: what stands under each, so that no two fields claim the same key. */
type Scope = Map<string, { readonly meaning: string; readonly below: Scope }>;

const nameOf = (value: string): NameNode => ({ kind: Kind.NAME, value });
const variable = (name: string) => ({ kind: Kind.VARIABLE, name: nameOf(name) }) as const;

/** Writes a drawn query as a document with its variables. */
export function writeQuery(picks: readonly Pick[]): WrittenQuery {
  return new Writer().write(picks);
}

class Writer {
  readonly #definitions: VariableDefinitionNode[] = [];
  readonly #values: Record<string, Json> = {};
  readonly #fragments: FragmentDefinitionNode[] = [];
  readonly #pages: { variable: string; path: readonly string[] }[] = [];

  write(picks: readonly Pick[]): WrittenQuery {
    const selectionSet = this.#selection(picks, new Map(), []);
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query' as never,
          variableDefinitions: this.#definitions,
          selectionSet,
        },
        ...this.#fragments,
      ],
    };
    return { text: print(document), variables: this.#values, pages: this.#pages };
  }

  #selection(picks: readonly Pick[], scope: Scope, path: readonly string[]): SelectionSetNode {
    const selections = picks.flatMap((pick): SelectionNode[] => {
      if (pick.pick === 'field') return this.#field(pick, scope, path);
      const directives = this.#directives(pick.directive);
      const typeCondition = pick.on && ({ kind: Kind.NAMED_TYPE, name: nameOf(pick.on.name) } as const);
      const selectionSet = this.#selection(pick.picks, scope, path);
      if (!pick.named || typeCondition === null) {
        return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), directives, selectionSet }];
      }
      const name = nameOf(`F${this.#fragments.length + 1}`);
      this.#fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet });
      return [{ kind: Kind.FRAGMENT_SPREAD, name, directives }];
    });
    const none: SelectionNode = { kind: Kind.FIELD, name: nameOf('__typename') };
    return { kind: Kind.SELECTION_SET, selections: selections.length === 0 ? [none] : selections };
  }

  #field(pick: FieldPick, scope: Scope, path: readonly string[]): SelectionNode[] {
    const { field, below } = pick;
    const args = pick.args.flatMap((argument) => this.#argument(argument));
    const list = pick.paged && pick.args.every(({ name }) => name !== 'after') ? listOf(field.type) : null;
    const cursor = list === null ? null : this.#define('String');
    if (cursor !== null) args.push({ kind: Kind.ARGUMENT, name: nameOf('after'), value: variable(cursor) });
    const meaning = `${field.name}(${args.map(print).join()}): ${String(field.type)}`;
    const wanted = pick.alias ?? field.name;
    let key = wanted;
    for (let n = 2; scope.has(key) && scope.get(key)!.meaning !== meaning; n += 1) key = `${wanted}${n}`;
    if (!scope.has(key)) scope.set(key, { meaning, below: new Map() });
    const inside = scope.get(key)!.below;
    if (cursor !== null) this.#pages.push({ variable: cursor, path: [...path, key, ...list!] });
    const node = {
      kind: Kind.FIELD,
      name: nameOf(field.name),
      ...(key !== field.name && { alias: nameOf(key) }),
      arguments: args,
      directives: this.#directives(pick.directive),
    } as const;
    if (below.length === 0) return [node];
    const sets = below.map((picks) => this.#selection(picks, inside, [...path, key]));
    return (list === null ? sets : [endCursor(list), ...sets]).map((selectionSet) => ({ ...node, selectionSet }));
  }

  #directives(condition: Condition | null): DirectiveNode[] {
    if (condition === null) return [];
    const { name, when, asVariable } = condition;
    const value = asVariable
      ? variable(this.#define('Boolean!', when))
      : ({ kind: Kind.BOOLEAN, value: when } as const);
    const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: nameOf('if'), value };
    return [{ kind: Kind.DIRECTIVE, name: nameOf(name), arguments: [argument] }];
  }

  #argument({ name, type, optional, value, way }: Argument): ArgumentNode[] {
    const asArgument = (node: ValueNode): ArgumentNode[] => [{ kind: Kind.ARGUMENT, name: nameOf(name), value: node }];
    const nullable = String(getNullableType(type));
    switch (way) {
      case 'variable':
        return asArgument(variable(this.#define(String(type), value)));
      case 'default':
        return asArgument(variable(this.#define(nullable, undefined, literal(type, value))));
      case 'omitted':
      case 'null':
        if (!optional) return asArgument(literal(type, value));
        return asArgument(variable(this.#define(nullable, way === 'null' ? null : undefined)));
      case 'inside':
        return asArgument(literal(type, value, (inner, part) => variable(this.#define(String(inner), part))));
      case 'literal':
        return asArgument(literal(type, value));
    }
  }

  #define(type: string, value?: Json, defaultValue?: ValueNode): string {
    const name = `v${this.#definitions.length + 1}`;
    this.#definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variable(name),
      type: parseType(type),
      ...(defaultValue && { defaultValue: defaultValue as never }),
    });
    if (value !== undefined) this.#values[name] = value;
    return name;
  }
}

/** Where a field has its list: it is a connection itself, or holds one; null where neither is so. */
function listOf(type: GraphQLOutputType): readonly string[] | null {
  const isConnection = (of: GraphQLOutputType): boolean => getNamedType(of).name.endsWith('Connection');
  if (isConnection(type)) return [];
  const named = getNamedType(type);
  const field = isObjectType(named) && Object.values(named.getFields()).find((each) => isConnection(each.type));
  return field ? [field.name] : null;
}

const endCursor = (list: readonly string[]): SelectionSetNode =>
  [...list, 'pageInfo', 'endCursor'].reduceRight<SelectionSetNode | undefined>(
    (selectionSet, name) => ({
      kind: Kind.SELECTION_SET,
      selections: [{ kind: Kind.FIELD, name: nameOf(name), ...(selectionSet && { selectionSet }) }],
    }),
    undefined,
  )!;

/** The text of a value; what `part` writes of a field or item stands in its place. */
function literal(
  type: GraphQLInputType,
  value: Json,
  part?: (type: GraphQLInputType, value: Json) => ValueNode,
): ValueNode {
  if (value === null) return { kind: Kind.NULL };
  const bare = getNullableType(type);
  const inside = part ?? literal;
  if (isListType(bare)) {
    return { kind: Kind.LIST, values: (value as readonly Json[]).map((item) => inside(bare.ofType, item)) };
  }
  if (isInputObjectType(bare)) {
    const fields = Object.entries(value as object).map(([name, item]: [string, Json]) => {
      const declared = bare.getFields()[name]!.type;
      const wanted = bare.isOneOf ? new GraphQLNonNull(getNullableType(declared)) : declared;
      return {
        kind: Kind.OBJECT_FIELD,
        name: nameOf(name),
        value: inside(wanted, item),
      } as const;
    });
    return { kind: Kind.OBJECT, fields };
  }
  return isEnumType(getNamedType(bare))
    ? { kind: Kind.ENUM, value: value as string }
    : parseValue(JSON.stringify(value));
}
