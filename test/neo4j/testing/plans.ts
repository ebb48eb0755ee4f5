import type { Plan } from 'neo4j-driver';
import { LOOK, STATE } from '../../../src/store/neo4j/layout/live.js';

/** The names of all operators of a plan. */
export const operators = ({ operatorType, children }: Plan): string[] => [
  operatorType.replace(/@.*/, ''),
  ...children.flatMap(operators),
];

/** What the operators do, in the order in which they do it. */
const details = ({ children, arguments: { Details } }: Plan): string[] => [
  ...children.flatMap(details),
  String(Details as unknown),
];

/** Whether a look reads the lock of imports before the pointer: the other way round, an import may end in between. */
export function readsLockFirst(plan: Plan): boolean {
  const order = details(plan);
  const lock = order.findIndex((detail) => detail.endsWith('AS importing'));
  const pointer = order.findIndex((detail) => detail.includes(' p:LodegraphPointer'));
  return lock >= 0 && lock < pointer;
}

interface Sent {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A read as it is sent where looks at the pointer count for a while, and are made by themselves; nothing for what is no read. */
export const withoutLook = ({ text, parameters }: Sent): Sent[] =>
  text.endsWith(`UNION ALL\n${LOOK}`) ? [{ text: text.slice(0, -LOOK.length) + STATE, parameters }] : [];
