import type { Link } from '../digraph.js';

/** Links from `S>R, R>US`. */
export const linksFromText = (text: string): Link[] =>
  text.split(', ').map((line) => {
    const [from, to] = line.split('>');
    return { from: from!, to: to! };
  });
