import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from './request-context.js';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Metadata = ReturnType<typeof getMetadataStorage>;
type Method = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Parameter = NonNullable<Method['params']>[number];

/**
 * Has fields call the methods of resolver classes directly. What type-graphql does before each call serves features
 * that are not used here: it makes instances of argument classes, which have no methods, and waits for a validation
 * that is switched off, so that every field with an argument takes some turns of the event loop.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { queries, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const external = fieldResolvers.filter(({ kind }) => kind === 'external');
  for (const method of queries) callFrom(schema.getQueryType()!, method);
  for (const { name, target, interfaceClasses = [] } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const inherited = interfaceTypes.map((one) => one.target).filter((one) => interfaceClasses.includes(one));
    // As type-graphql has it: the class itself before its interfaces, the last of these before the others.
    for (const owner of [...inherited, target]) {
      for (const method of external) if (method.getObjectType!() === owner) callFrom(type, method);
    }
  }
}

function callFrom(type: GraphQLObjectType, method: Method): void {
  const field = type.getFields()[method.schemaName];
  const resolve = direct(method);
  if (field !== undefined && resolve !== null) field.resolve = resolve;
}

function direct({ target, methodName, params = [], middlewares = [] }: Method): Resolve | null {
  const readers = [...params].sort((a, b) => a.index - b.index).map(readerOf);
  if (middlewares.length > 0 || readers.includes(null)) return null;
  const instance = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
  const method = instance[methodName]!.bind(instance);
  const [a, b, c, ...others] = readers as Resolve[];
  if (c === undefined && b !== undefined) {
    return (root, args, context, info) => method(a!(root, args, context, info), b(root, args, context, info));
  }
  if (c !== undefined && others.length === 0) {
    return (root, args, context, info) =>
      method(a!(root, args, context, info), b!(root, args, context, info), c(root, args, context, info));
  }
  return (root, args, context, info) =>
    method(...(readers as Resolve[]).map((read) => read(root, args, context, info)));
}

function readerOf(parameter: Parameter): Resolve | null {
  switch (parameter.kind) {
    case 'root':
      return (root) => root;
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[parameter.name] as unknown;
    case 'context':
      return (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    default:
      return null;
  }
}
