import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Logger } from '../logger.js';
import { aboutOf } from './about-request.js';
import { codeOf, REFUSALS } from './error-codes.js';
import type { ToldErrors } from './told-errors.js';

/** Notes of each caller, for log, metrics and status, what was asked and what went wrong. */
export const followCallers = (told: ToldErrors, logger: Logger): ApolloServerPlugin<RequestContext> => ({
  // Apollo replaces such an error by a bare one before `formatError` sees it.
  unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
    logger.error({ err: error, requestId: aboutOf(requestContext.request.http)?.caller.id }, 'fault');
  },
  requestDidStart: async ({ request }) => {
    const about = aboutOf(request.http);
    if (about === undefined) return;
    const { caller } = about;
    return {
      didResolveOperation: async ({ operationName }) => {
        caller.operationName = operationName;
      },
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) told.attribute(error, caller);
        caller.errorCode ??= codeOf(errors[0]);
        if (errors.every(({ extensions }) => REFUSALS.has(extensions['code']))) about.refused = true;
      },
    };
  },
});
