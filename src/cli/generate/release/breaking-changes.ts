import {
  astFromValue,
  buildASTSchema,
  findBreakingChanges,
  isInputObjectType,
  isRequiredArgument,
  print,
  type GraphQLSchema,
} from 'graphql';
import { elementsOf, type Element, type Input } from './elements.js';
import { withoutAnnounced } from './without-announced.js';

/**
 * What clients of a release would find broken, in words; empty where nothing is. What the release itself marked as
 * deprecated may be gone. New values of enums and new types behind an interface are no break: docs/clients.md tells
 * clients to expect them.
 */
export function breakingChanges(release: string, schema: GraphQLSchema): readonly string[] {
  const elements = elementsOf(schema);
  const document = withoutAnnounced(release, (name) => elements.has(name) || schema.getType(name) !== undefined);
  const promised = buildASTSchema(document, { assumeValid: true });
  return [
    ...findBreakingChanges(promised, schema).map(({ description }) => description),
    ...[...elementsOf(promised)].flatMap(([name, before]) => inputChange(name, before, elements.get(name))),
    ...newlyOneOf(promised, schema),
  ];
}

const isInput = (element: Element | undefined): element is Input => element !== undefined && 'defaultValue' in element;

/** What graphql-js calls dangerous, or does not look at: it changes the answers to requests that stay as they are. */
function inputChange(name: string, before: Element, after: Element | undefined): string[] {
  if (!isInput(before) || !isInput(after)) return [];
  if (!isRequiredArgument(before) && isRequiredArgument(after)) return [`${name} has to be given now.`];
  const [was, is] = [written(before), written(after)];
  // One without a default any more is described to mean the same where it is left out.
  return was === null || is === null || was === is ? [] : [`${name} left out means ${is}, and meant ${was}.`];
}

function written({ defaultValue, type }: Input): string | null {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value ? print(value) : null;
}

const newlyOneOf = (promised: GraphQLSchema, schema: GraphQLSchema): string[] =>
  Object.values(promised.getTypeMap()).flatMap((before) => {
    const after = schema.getType(before.name);
    if (!isInputObjectType(before) || !isInputObjectType(after) || before.isOneOf || !after.isOneOf) return [];
    return [`${before.name} takes exactly one of its fields now.`];
  });
