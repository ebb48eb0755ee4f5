import type { GraphNode } from '../../domain/graph/node.js';
import { compareValues, type SortValue } from '../../domain/values/order.js';
import type { EdgesAt, Filter } from '../graph-store.js';
import { valueOf, type Generation } from './generation.js';
import { edgeTest } from './tallying/edge-test.js';
import { edgeValues } from './tallying/edge-values.js';
import { TermValues } from './tallying/term-values.js';

type Test = (node: GraphNode) => boolean;
type Leaf = Extract<Filter, { readonly property: string }>;

/** Whether a node meets a filter; what is the same for all nodes is worked out once. */
export function filterTest(generation: Generation, filter: Filter | undefined): Test {
  return filter === undefined ? () => true : test(generation, filter);
}

function test(generation: Generation, filter: Filter): Test {
  if ('all' in filter) {
    const parts = filter.all.map((part) => test(generation, part));
    return (node) => parts.every((part) => part(node));
  }
  if ('any' in filter) {
    const parts = filter.any.map((part) => test(generation, part));
    return (node) => parts.some((part) => part(node));
  }
  if ('not' in filter) {
    const part = test(generation, filter.not);
    return (node) => !part(node);
  }
  return 'some' in filter ? someEdge(generation, filter.some) : leaf(filter);
}

/** Looks at the edges of each node that is asked about, and at no others. */
function someEdge(generation: Generation, { kind, direction, asOf, ...counted }: EdgesAt): Test {
  const table = generation.tableOf(kind);
  if (table === null) return () => false;
  const read = edgeValues(generation, table, new TermValues(generation, asOf));
  const counts = edgeTest(table, read, counted, asOf);
  return ({ id }) => table.placesAt(generation.numberOf(id)!, direction).some(counts);
}

function leaf(filter: Leaf): Test {
  const holds = comparison(filter);
  return (node) => holds(valueOf(node, filter.property));
}

function comparison(filter: Leaf): (value: unknown) => boolean {
  switch (filter.is) {
    case 'null':
      return (value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    case 'eq':
    case 'in': {
      const among = new Set(filter.is === 'in' ? filter.value.map(fold) : [fold(filter.value)]);
      return (value) => among.has(fold(value));
    }
    case 'has':
    case 'hasAny': {
      const among = new Set(filter.is === 'hasAny' ? filter.value.map(fold) : [fold(filter.value)]);
      return (value) => Array.isArray(value) && value.some((item) => among.has(fold(item)));
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith': {
      const within = WITHIN_TEXT[filter.is];
      const wanted = fold(filter.value) as string;
      return (value) => texts(value).some((text) => within(text, wanted));
    }
    default: {
      const meets = ORDERED[filter.is];
      return (value) => isPresent(value) && meets(compareValues(value, filter.value, 'ASC'));
    }
  }
}

const WITHIN_TEXT = {
  contains: (text: string, wanted: string): boolean => text.includes(wanted),
  startsWith: (text: string, wanted: string): boolean => text.startsWith(wanted),
  endsWith: (text: string, wanted: string): boolean => text.endsWith(wanted),
};
const ORDERED = {
  gt: (order: number): boolean => order > 0,
  gte: (order: number): boolean => order >= 0,
  lt: (order: number): boolean => order < 0,
  lte: (order: number): boolean => order <= 0,
};

const isPresent = (value: unknown): value is SortValue => value !== null && value !== undefined;
const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === 'string')
    .map((item) => (item as string).toLowerCase());
