import { GraphQLError } from 'graphql';
import { LodegraphError } from '../domain/errors.js';
import type { Logger } from './logger.js';

/**
 * A failure that nobody waited for any more ends no server. graphql-js leaves some behind: when one item of a list fails
 * at once, the answer is ready, and what the items before it still fetch may fail later. One query could then end the
 * process for all. What such an answer said is known to its client; anything else is a fault of ours, for the log.
 */
export function surviveRejections(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    logger[isOfAnAnswer(reason) ? 'debug' : 'error']({ err: reason }, 'a failure that nobody waited for');
  });
}

export const isOfAnAnswer = (reason: unknown): boolean =>
  reason instanceof LodegraphError || (reason instanceof GraphQLError && reason.path !== undefined);
