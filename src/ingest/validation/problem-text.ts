import type { Problem } from './problem.js';

/** `stakes:14:share  error BAD_SHARE: "120" is not a share … → what to do`, one line a problem. */
export function problemLine({ severity, code, table, row, column, message, advice }: Problem): string {
  const place = [table, row, column].filter((part) => part !== null).join(':');
  return `${place}  ${severity} ${code}: ${message} → ${advice}`;
}

/** All problems and a closing line that counts them. */
export const problemReport = (problems: readonly Problem[]): string =>
  [...problems.map(problemLine), problemSummary(problems)].join('\n');

export function problemSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems found.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const tables = new Set(problems.map(({ table }) => table)).size;
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')];
  const verdict = errors > 0 ? 'the dataset cannot be loaded' : 'the dataset can be loaded';
  return `${counts.join(' and ')} in ${counted(tables, 'table')}: ${verdict}.`;
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
