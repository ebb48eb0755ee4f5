import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import { errorsInOrder } from './errors-in-order.js';
import { warningsInOrder } from './warnings-in-order.js';

/** Nothing beside an answer depends on which part of it was ready first. */
export const SAY_IN_ORDER: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      if (body.kind !== 'single') return;
      const { data, errors, extensions } = body.singleResult;
      if (errors !== undefined) body.singleResult.errors = errorsInOrder(data, errors);
      const warnings = warningsInOrder(data, contextValue.warnings);
      if (warnings !== null) body.singleResult.extensions = { ...extensions, warnings };
    },
  }),
};
