import { checkLimit } from './over-limit.js';
import type { RequestLimits } from '../../config/request-limits.js';

/** Refuses variables that hold too much or nest too deep, before anything recurses into them. */
export function checkVariables(variables: unknown, limits: RequestLimits): void {
  if (typeof variables !== 'object' || variables === null) return;
  let values = 0;
  const pending: { within: object; depth: number }[] = [{ within: variables, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    checkLimit('variableDepth', next.depth, limits);
    for (const value of Object.values(next.within) as unknown[]) {
      values += 1;
      if (typeof value === 'object' && value !== null) pending.push({ within: value, depth: next.depth + 1 });
    }
    checkLimit('variableValues', values, limits);
  }
}
