import { compareIds } from '../../domain/values/order.js';
import type { RequestContext } from '../../graphql/request-context.js';

/**
 * What resolvers warn of, beside the answer: a merged id, for example. In an order that does not depend on which part of
 * it was ready first. Beside no data there is nothing to warn of: null.
 */
export const warningsInOrder = (data: unknown, warnings: RequestContext['warnings']): object | null =>
  warnings.length === 0 || data === null || data === undefined
    ? null
    : [...warnings].sort((a, b) => compareIds(a.code, b.code) || compareIds(a.message, b.message));
