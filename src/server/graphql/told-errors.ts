import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from '../logger.js';
import { aboutOf, type Caller } from './about-request.js';
import { explainValue } from './explain-value.js';
import { maskError } from './mask-error.js';
import { codeOf } from './error-codes.js';
import type { FormatErrors } from './run-compiled.js';

/** Errors as their clients see them: masked where they are faults of ours, explained, with the id that the log has. */
export class ToldErrors {
  /** Apollo hands `formatError` an error alone; this leads back to whom it is told. */
  readonly #callerOf = new WeakMap<object, Caller>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly logger: Logger,
  ) {}

  /** Remembers whom an error is told. */
  attribute<E extends object>(error: E, caller: Caller): E {
    this.#callerOf.set(error, caller);
    return error;
  }

  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const requestId = (typeof error === 'object' && error !== null && this.#callerOf.get(error)?.id) || null;
    const masked = maskError(formatted, error, requestId, (fault) =>
      this.logger.error({ err: fault, requestId, path: formatted.path }, 'fault while answering'),
    );
    return { ...masked, message: explainValue(this.schema, masked.message, error) };
  }

  /** The errors of an execution that Apollo does not see. */
  readonly format: FormatErrors = (errors, { http }) => {
    const caller = aboutOf(http)?.caller;
    return errors.map((error) => {
      if (caller !== undefined) {
        this.attribute(error, caller);
        caller.errorCode ??= codeOf(error);
      }
      const { message, locations, path, extensions } = error;
      const code = extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR';
      return this.mask(
        { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...extensions, code } },
        error,
      );
    });
  };
}
