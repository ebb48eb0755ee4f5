import type { VerdictAlternatives } from '../../app/ownership/alternatives.js';

const ALTERNATIVES = Symbol('alternatives');

type Ask = () => Promise<VerdictAlternatives>;

/** A verdict as GraphQL shows it, with what conflicts would change in it: computed when a field first asks. */
export function withAlternatives<T extends object>(verdict: T, ask: Ask): T {
  let asked: Promise<VerdictAlternatives> | undefined;
  return Object.defineProperty(verdict, ALTERNATIVES, { value: () => (asked ??= ask()) });
}

export const alternativesOf = (verdict: object): Promise<VerdictAlternatives> =>
  (verdict as { [ALTERNATIVES]: Ask })[ALTERNATIVES]();
