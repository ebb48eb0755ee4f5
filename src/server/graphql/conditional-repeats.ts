import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Answer keys of one object, with what is selected under each in all places together. */
type Keys = Map<string, { conditional: boolean; readonly below: Keys }>;

/**
 * Whether some field stands several times in one place, once under @skip or @include. In the answer it then stands
 * where the first that is not left out stands; compiled code puts it where the first of all does.
 */
export function hasConditionalRepeats(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const visit = (set: SelectionSetNode, conditional: boolean, keys: Keys): boolean =>
    set.selections.some((selection) => {
      const isConditional = conditional || (selection.directives?.length ?? 0) > 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        return fragment !== undefined && visit(fragment.selectionSet, isConditional, keys);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return visit(selection.selectionSet, isConditional, keys);
      const key = (selection.alias ?? selection.name).value;
      const known = keys.get(key);
      if (known !== undefined && (isConditional || known.conditional)) return true;
      const { below } = known ?? { below: new Map() };
      keys.set(key, { conditional: isConditional, below });
      return selection.selectionSet !== undefined && visit(selection.selectionSet, false, below);
    });
  return visit(operation.selectionSet, false, new Map());
}
