import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../../graphql/paging/page-arguments.js';

/** Arguments that say how many things a field is asked for: a number of them, or the list itself. */
const LENGTHS = ['first', 'last', 'ids', 'of', 'representations'] as const;

export interface Variables {
  readonly operation: OperationDefinitionNode;
  readonly given: Readonly<Record<string, unknown>>;
  /** Names of the variables that say a length, filled as they are met. */
  readonly lengths: Set<string>;
  /** Names of those that are filters or parts of such, filled likewise. */
  readonly filters: Set<string>;
}

/** How many items a field will have at most, as far as its arguments say; undefined where none does. */
export function listLength(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | undefined {
  const lengths = new Map<string, number>();
  for (const name of LENGTHS) {
    const definition = field.args.find((argument) => argument.name === name);
    if (definition === undefined) continue;
    const argument = node.arguments?.find((candidate) => candidate.name.value === name);
    // A variable that was left out means what the schema says.
    const length = (argument && written(argument.value, variables)) ?? lengthOf(definition.defaultValue);
    if (length !== undefined) lengths.set(name, length);
  }
  const isConnection = field.args.some(({ name }) => name === 'last');
  if (isConnection && !lengths.has('first') && !lengths.has('last')) lengths.set('first', DEFAULT_PAGE);
  return lengths.size === 0 ? undefined : Math.max(...lengths.values());
}

function written(value: ValueNode, variables: Variables): number | undefined {
  if (value.kind === Kind.INT) return lengthOf(Number(value.value));
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const { operation, given, lengths } = variables;
  const name = value.name.value;
  lengths.add(name);
  if (Object.hasOwn(given, name) && given[name] !== undefined) return lengthOf(given[name]);
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const fallback = definition?.defaultValue;
  return fallback === undefined ? undefined : written(fallback, { ...variables, given: {} });
}

/** A longer page than there may be is refused by its resolver, and costs no more than the longest. */
export function lengthOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.min(LARGEST_PAGE, Math.max(0, value)) : undefined;
}
