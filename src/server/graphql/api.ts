import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { answerFrom } from '../../graphql/answer-from.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { Cancellation } from '../../store/cancelling/cancellation.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { Allowance } from '../limits/allowance.js';
import type { PersistedQueries } from '../redis/persisted-queries.js';
import type { Deadline } from '../limits/deadline.js';
import { KnownCosts } from '../limits/cost/known-costs.js';
import { limitCost } from '../limits/limit-cost.js';
import type { Logger } from '../logger.js';
import { aboutOf, tell, type Caller } from './about-request.js';
import { apolloEngine } from './apollo-engine.js';
import { CompiledExecution } from './compiled-execution.js';
import { contextFailure } from './context-failure.js';
import { followCallers } from './follow-callers.js';
import { HeldAnswers } from './held-answers.js';
import { KnownQuestions } from './known-questions.js';
import { REFUSE_NULL_VARIABLES } from './null-variables.js';
import { codeOf, inLegacyStatus, REFUSALS } from './error-codes.js';
import { runCompiled } from './run-compiled.js';
import { SAY_IN_ORDER } from './say-in-order.js';
import { Shortcut } from './shortcut.js';
import { SlowOperations } from './slow-operations.js';
import { ToldErrors } from './told-errors.js';

/** What applies to one request. */
export interface Terms {
  readonly allowance: Allowance;
  readonly deadline: Deadline;
  /** Looks at the request before anything else does, and says what to run for it; throws where it is refused. */
  readonly admit: () => HTTPGraphQLRequest;
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

/** The GraphQL engine, without a transport: the HTTP endpoint and `lodegraph query` both ask it. */
export class Api {
  readonly engine: ApolloServer<RequestContext>;
  readonly #told: ToldErrors;
  readonly #known = new KnownQuestions();
  readonly #held: HeldAnswers;
  readonly #shortcut: Shortcut;

  private constructor(
    readonly schema: GraphQLSchema,
    logger: Logger,
    { compile = true, persistedQueries, slowMs, heldCharacters = 0 }: ApiOptions,
  ) {
    const costs = new KnownCosts(schema);
    const slow = new SlowOperations(logger, slowMs);
    const compiled = new CompiledExecution(schema);
    const told = new ToldErrors(schema, logger);
    this.#told = told;
    this.#held = new HeldAnswers(heldCharacters);
    const parts = { known: this.#known, held: this.#held, compiled, costs, slow, format: told.format };
    this.#shortcut = new Shortcut(parts);
    this.engine = apolloEngine({
      schema,
      logger,
      told,
      persistedQueries,
      plugins: [
        followCallers(told, logger),
        slow.plugin((request) => aboutOf(request)?.caller.id),
        REFUSE_NULL_VARIABLES,
        limitCost(costs, (request) => aboutOf(request)?.allowance),
        ...(compile ? [runCompiled(compiled, this.#known, told.format)] : []),
        SAY_IN_ORDER,
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
      return this.#run(request, () => Promise.reject(this.#told.attribute(failure, caller)));
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
}
