import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { RequestContext } from '../../graphql/request-context.js';
import type { KnownCosts } from '../limits/cost/known-costs.js';
import { spendCost } from '../limits/limit-cost.js';
import { aboutOf } from './about-request.js';
import type { CompiledExecution, Execution } from './compiled-execution.js';
import { errorsInOrder } from './errors-in-order.js';
import type { HeldAnswers } from './held-answers.js';
import type { KnownQuestion, KnownQuestions } from './known-questions.js';
import type { FormatErrors } from './run-compiled.js';
import type { SlowOperations } from './slow-operations.js';
import { warningsInOrder } from './warnings-in-order.js';

export interface ShortcutParts {
  readonly known: KnownQuestions;
  readonly held: HeldAnswers;
  readonly compiled: CompiledExecution;
  readonly costs: KnownCosts;
  readonly slow: SlowOperations;
  readonly format: FormatErrors;
}

/**
 * Answers what was asked and answered before without the way through Apollo, which takes as long as a small answer
 * itself. Apollo has parsed, validated and compiled the document then; cost, execution, errors and warnings remain, and
 * of the very same question its cost alone. The answers are the same to the letter.
 */
export class Shortcut {
  constructor(private readonly parts: ShortcutParts) {}

  /** The answer, or null where Apollo is to give it. Throws where the operation may not be run. */
  async answer(request: HTTPGraphQLRequest, context: RequestContext): Promise<HTTPGraphQLResponse | null> {
    const { known, held, slow } = this.parts;
    const question = known.find(request);
    if (question === null) return null;
    const found = await held.find(question, context.snapshot);
    const execute = found === undefined ? this.parts.compiled.prepare(question) : null;
    if (found === undefined && execute === null) return null;
    const started = performance.now();
    await this.#admit(request, question);
    const string = found ?? (await this.#compute(request, question, context, execute!));
    slow.note(started, question.document, question.operationName, aboutOf(request)?.caller.id);
    return { headers: question.headers, body: { kind: 'complete', string } };
  }

  async #admit(request: HTTPGraphQLRequest, { document, operation, operationName, variables }: KnownQuestion) {
    const { caller, allowance } = aboutOf(request) ?? {};
    if (caller !== undefined) caller.operationName = operationName;
    if (allowance !== undefined) await spendCost(this.parts.costs.of(document, operation, variables), allowance);
  }

  async #compute(
    request: HTTPGraphQLRequest,
    question: KnownQuestion,
    context: RequestContext,
    execute: Execution,
  ): Promise<string> {
    const { data, errors } = await execute(context);
    const warnings = warningsInOrder(data, context.warnings);
    const answer = {
      ...(errors === undefined ? {} : { errors: errorsInOrder(data, this.parts.format(errors, { http: request })) }),
      data,
      ...(warnings === null ? {} : { extensions: { warnings } }),
    };
    const string = `${JSON.stringify(answer)}\n`;
    if (errors === undefined) await this.parts.held.hold(question, context.snapshot, string);
    return string;
  }
}
