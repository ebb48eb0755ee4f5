import { printable, type Place, type Problem } from './problem.js';

/** Problems kept for the report; a hostile file could make millions. */
const KEPT = 1_000;
/** Errors up to which suggestions are looked for: each may be a search through thousands of ids. */
const SUGGESTED = 200;
/** Problems after which a reader may stop looking for more. */
const ENOUGH = 100_000;

/**
 * Collects problems up to a cap. Errors go before warnings when the cap cuts, and the closing summary is
 * an error if any error was cut, so that a report without an error means a dataset without an error.
 */
export class ProblemList {
  private readonly errors: Problem[] = [];
  private readonly warnings: Problem[] = [];
  private errorCount = 0;
  private warningCount = 0;

  error(code: string, at: Place, message: string, advice: string): void {
    this.errorCount += 1;
    if (this.errors.length < KEPT) this.errors.push(problem('error', code, at, message, advice));
  }

  warning(code: string, at: Place, message: string, advice: string): void {
    this.warningCount += 1;
    if (this.warnings.length < KEPT) this.warnings.push(problem('warning', code, at, message, advice));
  }

  get takesSuggestions(): boolean {
    return this.errors.length < SUGGESTED;
  }

  /** True when there are so many errors that searching on would only cost time. */
  get isHopeless(): boolean {
    return this.errorCount >= ENOUGH;
  }

  /** Sorted by table, row, column; a summary of what was cut stands last. */
  sorted(): readonly Problem[] {
    const kept = [...this.errors, ...this.warnings.slice(0, KEPT - this.errors.length)].sort(byPlace);
    const cut = this.errorCount + this.warningCount - kept.length;
    if (cut === 0) return kept;
    const summary = problem(
      this.errorCount > this.errors.length ? 'error' : 'warning',
      'TOO_MANY_PROBLEMS',
      { table: 'dataset' },
      `…and ${this.isHopeless ? 'at least ' : ''}${cut} more.`,
      'Fix what is listed and run the check again; what is left is shown then.',
    );
    return [...kept, summary];
  }
}

function problem(severity: Problem['severity'], code: string, at: Place, message: string, advice: string): Problem {
  const { table, row = null, column = null, value = null } = at;
  return {
    severity,
    code,
    table: printable(table),
    row,
    column: column === null ? null : printable(column),
    value: value === null ? null : printable(value),
    message,
    advice,
  };
}

function byPlace(a: Problem, b: Problem): number {
  return (
    byCodePoint(a.table, b.table) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    byCodePoint(a.column ?? '', b.column ?? '') ||
    byCodePoint(a.code, b.code)
  );
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
