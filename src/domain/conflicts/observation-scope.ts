import type { ObservedProperty } from '../graph-schema/vocabularies.js';

/** Numbers that say nothing without what they are a part, a place or a number of; the note says it. */
const OF_A_WHOLE: ReadonlySet<string> = new Set<ObservedProperty>(['SHARE', 'RANK', 'COUNT', 'GROWTH', 'SCORE']);

/**
 * What an observation of a whole is of, from its note: 65 percent "of world mine production" and 85 "of world
 * processing" are not two values of one thing. The scope is the note up to the first semicolon; what follows is a
 * remark. Other properties have their scope in `of`, unit and basis.
 */
export const scopeOf = (observed: { readonly property: string; readonly note: string | null }): string =>
  OF_A_WHOLE.has(observed.property) ? (observed.note ?? '').split(';')[0]!.trim().toLowerCase() : '';
