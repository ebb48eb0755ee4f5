import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Allowance } from '../limits/allowance.js';

/** Who asks: the id that ties answer and log, and what the log wants to know of the operation. */
export interface Caller {
  readonly id: string;
  operationName: string | null;
  /** The code of the first error in the answer, for log and metrics. */
  errorCode: string | null;
}

export interface AboutRequest {
  readonly caller: Caller;
  readonly allowance?: Allowance;
  /** Whether its document or variables were found wrong before anything ran. */
  refused: boolean;
}

const ABOUT = Symbol('about');

/**
 * Apollo hands its hooks the request and nothing else of ours, so that what we know of it travels on it. (In a WeakMap,
 * every collection of garbage would walk over all requests under way.)
 */
export const tell = (request: HTTPGraphQLRequest, about: AboutRequest): void =>
  void ((request as { [ABOUT]?: AboutRequest })[ABOUT] = about);

export const aboutOf = (request: HTTPGraphQLRequest | undefined): AboutRequest | undefined =>
  (request as { [ABOUT]?: AboutRequest } | undefined)?.[ABOUT];
