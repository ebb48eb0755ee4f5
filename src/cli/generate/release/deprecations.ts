import { resolveSchemaCoordinate, type GraphQLSchema } from 'graphql';
import { elementsOf } from './elements.js';

const FORM = /^Since \d+\.\d+\.\d+: (?:use `(?<replacement>[^`]+)`|nothing replaces it)[.,;]/;

/** Elements whose reason for going does not say since when, and by what they are replaced. */
export const vagueDeprecations = (schema: GraphQLSchema): readonly string[] =>
  [...elementsOf(schema)].flatMap(([name, { deprecationReason }]) => {
    if (deprecationReason === undefined || deprecationReason === null) return [];
    const form = FORM.exec(deprecationReason);
    if (form === null) return [`${name}: "${deprecationReason}" is not of the form "Since 1.2.3: use \`Type.field\`."`];
    const replacement = form.groups?.['replacement'];
    return replacement === undefined || isThere(schema, replacement)
      ? []
      : [`${name}: \`${replacement}\` is not in the schema.`];
  });

function isThere(schema: GraphQLSchema, coordinate: string): boolean {
  try {
    return resolveSchemaCoordinate(schema, coordinate) !== undefined;
  } catch {
    return false;
  }
}
