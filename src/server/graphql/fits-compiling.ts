import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields of generated code; the largest example operation makes some 3,000. */
const LARGEST = 4_000;

/**
 * Whether the code of a query stays of a bearable size. It holds the fields below an interface once for each type that
 * may stand there, so that interfaces within interfaces multiply: a short text can ask for more code than fits.
 */
export function fitsCompiling(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const pending: { selections: SelectionSetNode; type: GraphQLObjectType }[] = [];
  const below = (selections: SelectionSetNode | undefined, type: GraphQLCompositeType | undefined): void => {
    if (selections === undefined || type === undefined) return;
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    for (const possible of types) pending.push({ selections, type: possible as GraphQLObjectType });
  };
  below(operation.selectionSet, schema.getQueryType() ?? undefined);
  let fields = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { selections, type } = next;
    for (const selection of selections.selections) {
      fields += 1;
      if (fields > LARGEST || pending.length > LARGEST) return false;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        const named = field === undefined ? undefined : getNamedType(field.type);
        below(selection.selectionSet, isCompositeType(named) ? named : undefined);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment !== undefined && applies(schema, fragment.typeCondition?.name.value, type)) {
          pending.push({ selections: fragment.selectionSet, type });
        }
      }
    }
  }
  return true;
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return wanted !== undefined && !isObjectType(wanted) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
