import type { Plan } from 'neo4j-driver';

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
