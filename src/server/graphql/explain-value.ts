import { GraphQLError, isEnumType, Kind, TokenKind, type GraphQLSchema, type Token } from 'graphql';

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);
const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * What GraphQL finds wrong with a value, in full: of which argument it is, which graphql-js leaves to the line and
 * column, and which values an enum takes.
 */
export function explainValue(schema: GraphQLSchema, message: string, error: unknown): string {
  const [, name = ''] = /does not exist in "(\w+)" enum/.exec(message) ?? [];
  const type = schema.getType(name);
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  const whole = values.length === 0 ? message : `${message} It takes ${values.join(', ')}.`;
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (node?.loc === undefined || !VALUES.has(node.kind)) return whole;
  const place = placeOf(node.loc.startToken);
  return place === null ? whole : `${place}: ${whole}`;
}

/** `Argument "orderBy.field"`, or the variable whose default it is; from the words before a value, inmost first. */
function placeOf(value: Token): string | null {
  const names: string[] = [];
  let isNamed = false;
  let closed = 0;
  for (let token = value.prev; token !== null; token = token.prev) {
    if (CLOSING.has(token.kind)) closed += 1;
    else if (OPENING.has(token.kind)) {
      if (closed > 0) closed -= 1;
      else if (token.kind === TokenKind.PAREN_L) break;
      else isNamed = false;
    } else if (closed === 0 && !isNamed && token.kind === TokenKind.COLON && token.prev?.kind === TokenKind.NAME) {
      names.unshift(token.prev.value);
      isNamed = true;
      if (token.prev.prev?.kind === TokenKind.DOLLAR) return `Variable "$${names.join('.')}"`;
    }
  }
  return names.length === 0 ? null : `Argument "${names.join('.')}"`;
}
