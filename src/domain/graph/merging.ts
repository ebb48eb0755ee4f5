import { EDGE_KINDS } from '../graph-schema/edge-kinds.js';
import type { NodeKind } from './node.js';

/** The kinds of which one thing may go by two ids. */
export const MERGEABLE: ReadonlySet<NodeKind> = new Set(EDGE_KINDS.SAME_AS.from.kinds);
