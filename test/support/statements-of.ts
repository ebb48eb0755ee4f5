/** A claim that an answer rests on, with every value of the answer that it stands beside: its own, and those of all that holds it. */
export interface Statement {
  readonly claim: string;
  readonly values: readonly string[];
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Extract<Json, { readonly [key: string]: Json }>;

/** The statements of an answer in its order. A list whose items have claims of their own says nothing of what holds it. */
export function statementsOf(answer: unknown): Statement[] {
  return isList(answer as Json) || isObject(answer as Json) ? below(answer as Json, []) : [];
}

function below(value: Json, beside: readonly string[]): Statement[] {
  if (isList(value)) return value.flatMap((item) => below(item, beside));
  if (!isObject(value)) return [];
  const values = [...beside, ...valuesOf(value)];
  const own = claimsOf(value).map((claim) => ({
    claim: String(claim['id']).replace('claim:', ''),
    values: [...values, ...valuesOf(claim)],
  }));
  const others = Object.entries(value).filter(([key]) => !isEvidence(key));
  return [...own, ...others.flatMap(([, child]) => below(child, values))];
}

function valuesOf(value: Json): string[] {
  if (value === null) return [];
  if (isList(value)) return value.some(hasClaims) ? [] : value.flatMap(valuesOf);
  if (!isObject(value)) return [String(value)];
  return Object.entries(value).flatMap(([key, child]) => (isEvidence(key) ? [] : valuesOf(child)));
}

const claimsOf = (value: JsonObject): JsonObject[] =>
  [value['claims'] ?? [], value['introducedBy'] ?? []].flat().filter(isObject);

const hasClaims = (value: Json): boolean =>
  isList(value)
    ? value.some(hasClaims)
    : isObject(value) && (claimsOf(value).length > 0 || Object.values(value).some(hasClaims));

const isEvidence = (key: string): boolean => key === 'claims' || key === 'introducedBy';
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);
