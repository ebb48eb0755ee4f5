import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isFullDate, readDate } from '../domain/values/partial-date.js';

const dateScalar = (
  name: string,
  description: string,
  accepts: (text: string) => boolean,
  example: string,
): GraphQLScalarType<string, string> => {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    const written = node === undefined ? JSON.stringify(value) : print(node);
    throw new GraphQLError(`${name} cannot represent ${written}: write ${example}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
      ...(node && { nodes: node }),
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
  });
};

export const DateScalar = dateScalar(
  'Date',
  'A day of the calendar, as YYYY-MM-DD.',
  isFullDate,
  'a day such as "2026-05-31"',
);

export const PartialDateScalar = dateScalar(
  'PartialDate',
  'A date as precise as its source gives it: a year (2025), a month (2025-06) or a day (2025-06-01).',
  (text) => readDate(text) !== null,
  'a year, a month or a day such as "2025", "2025-06" or "2025-06-01"',
);
