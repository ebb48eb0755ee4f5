import { oneOf, ref, refs, required, text, type Columns, type PropertiesOf } from './column.js';
import { ASSET_KINDS, PARTY_KINDS } from './node-kinds.js';

/** What the claims of a conflict disagree about. */
export const CONFLICT_KINDS = ['VALUE', 'STATUS', 'OWNERS', 'PLACE'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** How sure it is that the claims speak of one time. */
export const CONFLICT_TIMINGS = ['SAME_TIME', 'UNDATED'] as const;
export type ConflictTiming = (typeof CONFLICT_TIMINGS)[number];

/** Why one claim is preferred to its rivals, the first that tells them apart. */
export const PREFERENCE_REASONS = ['NOT_WEAK', 'DATED', 'NEWER_STATEMENT', 'HIGHER_CONFIDENCE', 'SMALLER_ID'] as const;
export type PreferenceReason = (typeof PREFERENCE_REASONS)[number];

const ANYTHING = [
  ...new Set([...PARTY_KINDS, ...ASSET_KINDS, 'Group', 'Site', 'Mineral', 'Product', 'Agreement', 'Measure'] as const),
];

/**
 * The properties of a conflict. No table lists conflicts: the importer computes them from claims. They are stated
 * as columns so that both stores lay them out, and index them, like everything else.
 */
export const CONFLICT_COLUMNS = {
  type: required(oneOf(CONFLICT_KINDS, 'What the claims disagree about.')),
  property: required(text('The kind of edge or the observed property.')),
  timing: required(oneOf(CONFLICT_TIMINGS, 'How sure it is that the claims speak of one time.')),
  subject: required(ref(ANYTHING, 'What the claims are about: the owner, supplier, plant, country, ...')),
  object: ref(ANYTHING, 'The other end: the asset, receiver, partner.'),
  of: ref(['Mineral', 'Product'], 'The mineral or product the number is of.'),
  about: refs(ANYTHING, 'Subject, object and mineral or product together.'),
  minerals: refs(['Mineral'], 'The minerals it touches.'),
  countries: refs(['Country'], 'The countries it touches: where its ends stand or are seated.'),
  sources: refs(['Source'], 'The sources that disagree.'),
  valid_from: required(text('First day of the time on which they disagree.')),
  valid_until: required(text('The day after the last one.')),
  claims: refs([], 'The rival claims, the preferred one first.'),
  values: refs([], 'For each of these claims the value of its side, in words.'),
  shares: refs([], 'For each of these claims the share that the stake would have under it, as a cell says it.'),
  controls: refs([], 'For each of these claims whether the stake would direct or veto under it; a hyphen for neither.'),
  preferred_claim: text('The claim that answers rest on; none where no side can be preferred.'),
  reason: oneOf(PREFERENCE_REASONS, 'Why it is preferred.'),
} as const satisfies Columns;

export type ConflictProperties = PropertiesOf<typeof CONFLICT_COLUMNS>;
