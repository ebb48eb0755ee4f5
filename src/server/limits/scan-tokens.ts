import { Lexer, Source, TokenKind, type Token } from 'graphql';

export interface Scan {
  readonly tokens: number;
  /** Deepest brackets within brackets. */
  readonly nesting: number;
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Counts a text without understanding it, so that what follows can recurse safely. Null for one that is no
 * GraphQL: the parser says where.
 */
export function scanTokens(text: string): Scan | null {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      // Each token holds the one before it; a hundred thousand that are kept take longer to keep than to read.
      (token as { prev: Token | null }).prev = null;
      const { kind } = token;
      tokens += 1;
      if (OPENING.has(kind)) nesting = Math.max(nesting, (open += 1));
      else if (CLOSING.has(kind)) open -= 1;
    }
  } catch {
    return null;
  }
  return { tokens, nesting };
}
