import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readRecords } from './read-records.js';

/** One statement that was collected from a document or page, whether it became a claim or not. */
export interface Fact {
  readonly fact: string;
  /** The document or page, as `sources.csv` names it. */
  readonly source: string;
  readonly kind: string;
}

/** Why a fact is no claim of the dataset. */
export const EXCLUSION_REASONS = {
  GENERAL_STATEMENT: 'a general statement about no thing in particular',
  PERSON: 'about a private person; names of private persons stay out',
  ABOUT_THE_DOCUMENT: 'about the document itself',
  DUPLICATE: 'says the same as another fact of the same source',
  CANNOT_BE_PLACED: 'names nothing that it could be a statement on',
  DERIVED: 'a sum or product that the graph computes',
} as const;
export type ExclusionReason = keyof typeof EXCLUSION_REASONS;

export interface Exclusion {
  readonly fact: string;
  readonly reason: string;
  readonly note: string;
}

export const FACTS_FILE = 'docs/dataset-facts.csv';
export const EXCLUSIONS_FILE = 'docs/dataset-exclusions.csv';

const read = (root: string, file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

/** Every fact that the dataset was curated from, and those that were left out. */
export async function readFacts(root: string): Promise<{ facts: readonly Fact[]; exclusions: readonly Exclusion[] }> {
  const [facts, exclusions] = await Promise.all([read(root, FACTS_FILE), read(root, EXCLUSIONS_FILE)]);
  return {
    facts: readRecords(FACTS_FILE, facts, ['fact', 'source', 'kind']),
    exclusions: readRecords(EXCLUSIONS_FILE, exclusions, ['fact', 'reason', 'note']),
  };
}
