/** How large one request may be, whoever sends it. Each number has a variable of the environment; see docs/operations.md. */
export interface RequestLimits {
  /** Bytes of a document's text. */
  readonly documentBytes: number;
  /** Words and signs of a document, by GraphQL's own grammar. */
  readonly tokens: number;
  /** Brackets within brackets, of any kind. */
  readonly nesting: number;
  /** Fields below fields, fragments written out. */
  readonly depth: number;
  /** Fields and fragments in all, fragments written out. */
  readonly selections: number;
  /** How often one answer key may stand in one selection: its repetitions are compared pair by pair. */
  readonly repeats: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Values in the variables, those within lists and objects counted. */
  readonly variableValues: number;
  /** Lists and objects within each other in the variables. */
  readonly variableDepth: number;
}

export type RequestLimit = keyof RequestLimits;

export const DEFAULT_REQUEST_LIMITS: RequestLimits = {
  documentBytes: 262_144,
  tokens: 10_000,
  nesting: 100,
  depth: 25,
  selections: 3_000,
  repeats: 50,
  aliases: 200,
  rootFields: 50,
  directives: 200,
  variableValues: 20_000,
  variableDepth: 20,
};
