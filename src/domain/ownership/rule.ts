import type { TableNode } from '../graph-schema/node-kinds.js';

/**
 * An ownership rule is data: what must be reached, whose holdings count, how they combine along and across
 * chains, how what nobody records counts, from when to when, and by which text. "Chinese-owned" is never a flag
 * on a firm; it is the verdict of one of these on a date. Its columns are those of the table of rules.
 */
export type Rule = Omit<TableNode<'Rule'>, 'kind'>;
