import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';

/** What Apollo writes where nothing has classified an error. */
const UNCLASSIFIED = 'INTERNAL_SERVER_ERROR';

/**
 * What a client may see of an error. Errors that a person caused or can mend keep their message and code:
 * a LodegraphError anywhere in the chain, and what GraphQL itself finds wrong with a request. Anything
 * else is a fault of ours: `report` gets it whole, and the client gets the id to quote.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string | null,
  report: (fault: unknown) => void,
): GraphQLFormattedError {
  const known = chain(error).find((link) => link instanceof LodegraphError);
  if (known !== undefined) {
    return { ...formatted, message: known.message, extensions: { ...known.details, code: known.code } };
  }
  const code = formatted.extensions?.['code'];
  if (error instanceof GraphQLError && code !== undefined && code !== UNCLASSIFIED) return formatted;
  if (isAboutArguments(error)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };

  report(chain(error).find((link) => !(link instanceof GraphQLError)) ?? error);
  const quote = requestId === null ? '' : ` Quote the request id ${requestId} when you report it.`;
  return {
    ...formatted,
    message: `Something went wrong on our side.${quote}`,
    extensions: { code: 'INTERNAL', ...(requestId === null ? {} : { requestId }) },
  };
}

/**
 * graphql-js finds some faulty arguments only while executing, and leaves them without a code. They point
 * into the document; what it says of values that a resolver returned does not.
 */
function isAboutArguments(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const cause = error.originalError ?? error;
  return cause instanceof GraphQLError && (cause.nodes?.length ?? 0) > 0;
}

const MAX_LINKS = 10;

/** The error, and what it wraps, outermost first. */
function chain(error: unknown): unknown[] {
  const links: unknown[] = [];
  let link: unknown = error;
  while (link !== undefined && link !== null && links.length < MAX_LINKS) {
    links.push(link);
    link = (link instanceof GraphQLError ? link.originalError : undefined) ?? (link as { cause?: unknown }).cause;
  }
  return links;
}
