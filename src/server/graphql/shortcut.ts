import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import type { KnownCosts } from '../limits/cost/known-costs.js';
import { spendCost } from '../limits/limit-cost.js';
import { aboutOf } from './about-request.js';
import type { CompiledExecution } from './compiled-execution.js';
import type { KnownQuestions } from './known-questions.js';
import { errorsInOrder } from './errors-in-order.js';
import type { FormatErrors } from './run-compiled.js';
import type { SlowOperations } from './slow-operations.js';
import { warningsInOrder } from './warnings-in-order.js';

export interface ShortcutParts {
  readonly known: KnownQuestions;
  readonly compiled: CompiledExecution;
  readonly costs: KnownCosts;
  readonly slow: SlowOperations;
  readonly format: FormatErrors;
}

/**
 * Answers what was asked and answered before without the way through Apollo, which takes as long as a small answer
 * itself. Apollo has parsed, validated and compiled the document then; cost, execution, errors and warnings remain.
 * The answers are the same to the letter.
 */
export class Shortcut {
  constructor(private readonly parts: ShortcutParts) {}

  /** The answer, or null where Apollo is to give it. Throws where the operation may not be run. */
  async answer(request: HTTPGraphQLRequest, context: RequestContext): Promise<HTTPGraphQLResponse | null> {
    const { known, compiled, costs, slow, format } = this.parts;
    const question = known.find(request);
    const execute = question && compiled.prepare(question);
    if (question === null || execute === null) return null;
    const started = performance.now();
    const { document, operation, operationName, variables, mediaType } = question;
    const { caller, allowance } = aboutOf(request) ?? {};
    if (caller !== undefined) caller.operationName = operationName;
    if (allowance !== undefined) await spendCost(costs.of(document, operation, variables), allowance);
    const { data, errors } = await execute(context);
    slow.note(started, document, operationName, caller?.id);
    const warnings = warningsInOrder(data, context.warnings);
    const answer = {
      ...(errors === undefined ? {} : { errors: errorsInOrder(data, format(errors, { http: request })) }),
      data,
      ...(warnings === null ? {} : { extensions: { warnings } }),
    };
    const headers = new HeaderMap([['content-type', mediaType]]);
    return { headers, body: { kind: 'complete', string: `${JSON.stringify(answer)}\n` } };
  }
}
