import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Logger } from '../logger.js';
import type { PersistedQueries } from '../redis/persisted-queries.js';
import type { ToldErrors } from './told-errors.js';

export interface EngineParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly told: ToldErrors;
  readonly persistedQueries: PersistedQueries | undefined;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
}

/** Apollo, with all that it would decide by itself or send elsewhere decided here. */
export const apolloEngine = ({ schema, logger, told, persistedQueries, plugins }: EngineParts) =>
  new ApolloServer<RequestContext>({
    schema,
    logger,
    introspection: true,
    ...(persistedQueries && { persistedQueries: { cache: persistedQueries, ttl: null } }),
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // What NODE_ENV would decide is decided here, the same for everyone.
    nodeEnv: 'production',
    formatError: (formatted, error) => told.mask(formatted, error),
    plugins: [
      ...plugins,
      // Costs a third of a request's time, for a feature of no use here.
      ApolloServerPluginCacheControlDisabled(),
      // Nothing is sent to anyone, whatever the environment holds.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // Its page loads from a CDN; ours is at `/`.
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
