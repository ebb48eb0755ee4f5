import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LodegraphError } from '../../domain/errors.js';
import { answerFrom } from '../../graphql/answer-from.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Cancellation } from '../../store/cancelling/cancellation.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { Allowance } from '../limits/allowance.js';
import type { PersistedQueries } from '../redis/persisted-queries.js';
import type { Deadline } from '../limits/deadline.js';
import { KnownCosts } from '../limits/cost/known-costs.js';
import { limitCost } from '../limits/limit-cost.js';
import { refusal } from '../limits/refusal.js';
import type { Logger } from '../logger.js';
import { aboutOf, tell, type Caller } from './about-request.js';
import { contextFailure } from './context-failure.js';
import { errorsInOrder } from './errors-in-order.js';
import { HeldAnswers } from './held-answers.js';
import { explainValue } from './explain-value.js';
import { maskError } from './mask-error.js';
import { CompiledExecution } from './compiled-execution.js';
import { KnownQuestions } from './known-questions.js';
import { refuseNullVariables } from './null-variables.js';
import { runCompiled, type FormatErrors } from './run-compiled.js';
import { Shortcut } from './shortcut.js';
import { SlowOperations } from './slow-operations.js';
import { warningsInOrder } from './warnings-in-order.js';

/** The codes of a document or variables that GraphQL itself refuses. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'NOT_FOUND',
  'QUERY_TOO_COSTLY',
]);

/**
 * "GraphQL over HTTP" wants 400 for these in its own media type, and 200 in plain application/json, where
 * the status speaks of the transport only. Apollo answers 400 in both.
 */
const inLegacyStatus = (response: HTTPGraphQLResponse): HTTPGraphQLResponse =>
  response.status === 400 && response.headers.get('content-type')?.startsWith('application/json')
    ? { ...response, status: 200 }
    : response;

/** What applies to one request. */
export interface Terms {
  readonly allowance: Allowance;
  readonly deadline: Deadline;
  /** Looks at the request before anything else does, and says what to run for it; throws where it is refused. */
  readonly admit: () => HTTPGraphQLRequest;
}

/** The code of an error as its client will see it. */
function codeOf(error: GraphQLError | undefined): string {
  // Compiled code makes errors without extensions.
  const { originalError, extensions } = (error ?? {}) as Partial<GraphQLError>;
  const code = originalError instanceof LodegraphError ? originalError.code : extensions?.['code'];
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' ? code : 'INTERNAL';
}

export interface ApiOptions {
  /** Whether queries that are asked again are compiled; without, the answers are the same and slower. */
  readonly compile?: boolean;
  /** Where documents are kept that clients then ask by their hash; in memory where left out. */
  readonly persistedQueries?: PersistedQueries;
  /** Operations that take longer, in milliseconds, are logged; none where left out. */
  readonly slowMs?: number;
  /** Characters of answers that are held to be given again; 0 for none. */
  readonly heldCharacters?: number;
}

/** Nothing beside an answer depends on which part of it was ready first. */
const SAY_IN_ORDER: ApolloServerPlugin<RequestContext> = {
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

const REFUSE_NULLS: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ schema }) => ({
    didResolveOperation: async ({ document, operation, request }) => {
      try {
        if (operation !== undefined) refuseNullVariables(schema, document, operation, request.variables ?? {});
      } catch (error) {
        throw refusal(error);
      }
    },
  }),
};

/** The GraphQL engine, without a transport: the HTTP endpoint and `lodegraph query` both ask it. */
export class Api {
  readonly engine: ApolloServer<RequestContext>;
  /** Apollo hands `formatError` an error alone; this leads back to whom it is told. */
  readonly #callerOfError = new WeakMap<object, Caller>();
  readonly #known = new KnownQuestions();
  readonly #held: HeldAnswers;
  readonly #shortcut: Shortcut;

  private constructor(
    readonly schema: GraphQLSchema,
    private readonly logger: Logger,
    { compile = true, persistedQueries, slowMs, heldCharacters = 0 }: ApiOptions,
  ) {
    const costs = new KnownCosts(schema);
    const slow = new SlowOperations(logger, slowMs);
    const compiled = new CompiledExecution(schema);
    this.#held = new HeldAnswers(heldCharacters);
    const parts = { known: this.#known, held: this.#held, compiled, costs, slow, format: this.#formatErrors };
    this.#shortcut = new Shortcut(parts);
    this.engine = new ApolloServer<RequestContext>({
      schema,
      logger,
      introspection: true,
      ...(persistedQueries && { persistedQueries: { cache: persistedQueries, ttl: null } }),
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      // What NODE_ENV would decide is decided here, the same for everyone.
      nodeEnv: 'production',
      formatError: (formatted, error) => this.#mask(formatted, error),
      plugins: [
        this.#followCallers(logger),
        slow.plugin((request) => aboutOf(request)?.caller.id),
        REFUSE_NULLS,
        limitCost(costs, (request) => aboutOf(request)?.allowance),
        ...(compile ? [runCompiled(compiled, this.#known, this.#formatErrors)] : []),
        SAY_IN_ORDER,
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
  }

  static async start(schema: GraphQLSchema, logger: Logger, options: ApiOptions = {}): Promise<Api> {
    const api = new Api(schema, logger, options);
    await api.engine.start();
    return api;
  }

  /** How many answers were given again as they were. */
  get answersAgain(): number {
    return this.#held.again;
  }

  /** @param terms none apply where they are left out */
  async execute(
    caller: Caller,
    request: HTTPGraphQLRequest,
    store: GraphStore,
    terms?: Terms,
  ): Promise<HTTPGraphQLResponse> {
    tell(request, { caller, refused: false });
    try {
      if (terms === undefined) return await this.#answer(request, store);
      const admitted = terms.admit();
      tell(admitted, { caller, allowance: terms.allowance, refused: false });
      return await terms.deadline.guard(this.#answer(admitted, store, terms.deadline));
    } catch (error) {
      const failure = contextFailure(error);
      const code = codeOf(failure);
      caller.errorCode = code;
      tell(request, { caller, refused: REFUSALS.has(code) });
      return this.#run(request, () => Promise.reject(this.#attribute(failure, caller)));
    }
  }

  #answer(request: HTTPGraphQLRequest, store: GraphStore, deadline?: Cancellation): Promise<HTTPGraphQLResponse> {
    const ask = async (context: RequestContext): Promise<HTTPGraphQLResponse> =>
      (await this.#shortcut.answer(request, context)) ?? this.#run(request, async () => context);
    return answerFrom(store, ask, deadline);
  }

  async #run(request: HTTPGraphQLRequest, context: () => Promise<RequestContext>): Promise<HTTPGraphQLResponse> {
    const response = await this.engine.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context });
    this.#known.learnMediaType(request, response);
    return aboutOf(request)?.refused === true ? inLegacyStatus(response) : response;
  }

  #mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const requestId = (typeof error === 'object' && error !== null && this.#callerOfError.get(error)?.id) || null;
    const masked = maskError(formatted, error, requestId, (fault) =>
      this.logger.error({ err: fault, requestId, path: formatted.path }, 'fault while answering'),
    );
    return { ...masked, message: explainValue(this.schema, masked.message, error) };
  }

  #formatErrors: FormatErrors = (errors, { http }) => {
    const caller = aboutOf(http)?.caller;
    return errors.map((error) => {
      if (caller !== undefined) {
        this.#attribute(error, caller);
        caller.errorCode ??= codeOf(error);
      }
      const { message, locations, path, extensions } = error;
      const code = extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR';
      return this.#mask(
        { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...extensions, code } },
        error,
      );
    });
  };

  #attribute<E extends object>(error: E, caller: Caller): E {
    this.#callerOfError.set(error, caller);
    return error;
  }

  #followCallers(logger: Logger): ApolloServerPlugin<RequestContext> {
    return {
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
            for (const error of errors) this.#attribute(error, caller);
            caller.errorCode ??= codeOf(errors[0]);
            if (errors.every(({ extensions }) => REFUSALS.has(extensions['code']))) about.refused = true;
          },
        };
      },
    };
  }
}
