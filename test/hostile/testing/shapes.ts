export const repeated = (text: string, times: number): string => `${text} `.repeat(times);

export const wide = (count: number, item: (n: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, n) => item(n)).join(between);

export const nestedBrackets = (field: string, depth: number): string =>
  `${`{ ${field} `.repeat(depth)}${'}'.repeat(depth)}`;
