/** The stable codes a client can act on; `docs/errors.md` lists them with what to do. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'LIMIT_EXCEEDED'
  | 'QUERY_TOO_COSTLY'
  | 'TIMEOUT'
  | 'STORE_UNAVAILABLE'
  | 'DATASET_INVALID'
  | 'LOAD_REFUSED'
  | 'CONFIGURATION_INVALID';

/**
 * An error that a person caused or can mend. Its message says what is wrong, with which value, and what
 * to do; anything else that is thrown is a fault of ours and masked from clients.
 */
export class LodegraphError extends Error {
  override readonly name = 'LodegraphError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const badInput = (argument: string, value: unknown, message: string): LodegraphError =>
  new LodegraphError('BAD_USER_INPUT', `Argument "${argument}": ${message}`, { argument, value });

/** A value of an argument beyond what one question may ask. */
export const overLimit = (argument: string, value: number, allowed: number, message: string): LodegraphError =>
  new LodegraphError('LIMIT_EXCEEDED', `Argument "${argument}": ${message}`, { limit: argument, allowed, value });
