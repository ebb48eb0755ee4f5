import { Kind, type DirectiveNode, type DocumentNode, type SelectionSetNode } from 'graphql';

/** How large a document is, fragments written out; of several operations the largest of each number. */
export interface Measures {
  readonly depth: number;
  readonly selections: number;
  readonly repeats: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

interface Spread {
  readonly name: string;
  /** Fields above it. */
  readonly depth: number;
}

/** An operation or a fragment by itself. */
interface Part extends Measures {
  readonly spreads: readonly Spread[];
}

const NOTHING: Measures = { depth: 0, selections: 0, repeats: 0, aliases: 0, rootFields: 0, directives: 0 };

/**
 * Measures a parsed document, valid or not: fragments in circles or without a definition count nothing here,
 * since validation refuses them. Each part is walked once, however often it is spread.
 */
export function measureDocument(document: DocumentNode): Measures {
  const fragments = new Map<string, Part>();
  const operations: Part[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, measurePart(definition.selectionSet, definition.directives));
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(measurePart(definition.selectionSet, definition.directives));
    }
  }
  const whole = new Map<string, Measures>();
  for (const name of leavesFirst(fragments)) whole.set(name, withSpreads(fragments.get(name)!, whole));
  return operations.map((operation) => withSpreads(operation, whole)).reduce(largest, NOTHING);
}

function measurePart(root: SelectionSetNode, directives: readonly DirectiveNode[] = []): Part {
  const found = { ...NOTHING, directives: directives.length };
  const spreads: Spread[] = [];
  const pending = [{ set: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { set, depth } = next;
    const times = new Map<string, number>();
    for (const selection of set.selections) {
      found.selections += 1;
      found.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        spreads.push({ name: selection.name.value, depth });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        pending.push({ set: selection.selectionSet, depth });
      } else {
        const key = (selection.alias ?? selection.name).value;
        const seen = (times.get(key) ?? 0) + 1;
        times.set(key, seen);
        found.repeats = Math.max(found.repeats, seen);
        found.depth = Math.max(found.depth, depth + 1);
        if (selection.alias !== undefined) found.aliases += 1;
        if (depth === 0) found.rootFields += 1;
        if (selection.selectionSet !== undefined) pending.push({ set: selection.selectionSet, depth: depth + 1 });
      }
    }
  }
  return { ...found, spreads };
}

/** Fragments in an order in which each comes after those it spreads, as far as there are no circles. */
function leavesFirst(fragments: ReadonlyMap<string, Part>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const root of fragments.keys()) {
    const pending: { name: string; done: boolean }[] = [{ name: root, done: false }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { name, done } = next;
      if (done) order.push(name);
      else if (!seen.has(name)) {
        seen.add(name);
        pending.push({ name, done: true });
        for (const spread of fragments.get(name)!.spreads) {
          if (fragments.has(spread.name)) pending.push({ name: spread.name, done: false });
        }
      }
    }
  }
  return order;
}

function withSpreads({ spreads, ...part }: Part, whole: ReadonlyMap<string, Measures>): Measures {
  const sum = { ...part };
  for (const { name, depth } of spreads) {
    const fragment = whole.get(name) ?? NOTHING;
    sum.depth = Math.max(sum.depth, depth + fragment.depth);
    sum.selections += fragment.selections;
    sum.repeats = Math.max(sum.repeats, fragment.repeats);
    sum.aliases += fragment.aliases;
    sum.directives += fragment.directives;
    if (depth === 0) sum.rootFields += fragment.rootFields;
  }
  // The same fragment twice in one place is as good as its fields twice.
  sum.repeats = Math.max(sum.repeats, mostSpread(spreads));
  return sum;
}

function mostSpread(spreads: readonly Spread[]): number {
  const times = new Map<string, number>();
  for (const { name, depth } of spreads) times.set(`${depth} ${name}`, (times.get(`${depth} ${name}`) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

const largest = (a: Measures, b: Measures): Measures => ({
  depth: Math.max(a.depth, b.depth),
  selections: Math.max(a.selections, b.selections),
  repeats: Math.max(a.repeats, b.repeats),
  aliases: Math.max(a.aliases, b.aliases),
  rootFields: Math.max(a.rootFields, b.rootFields),
  directives: Math.max(a.directives, b.directives),
});
