import { observedText } from '../../domain/conflicts/asserted-text.js';
import { observationDisputes } from '../../domain/conflicts/observation-disputes.js';
import { append } from '../../domain/values/multimap.js';
import type { IsoDate } from '../../domain/values/partial-date.js';
import type { Stated } from './build-observations.js';
import { timedClaim } from './claim-rows.js';
import { rivalry, type ConflictDraft } from './conflict-drafts.js';

const CODED: ReadonlySet<string> = new Set(['STATUS', 'TYPE', 'BINDINGNESS']);

/** The conflicts among the rows of the table of observations; those of one theme differ in time and value only. */
export function observationConflicts(
  rows: readonly Stated[],
  themeOf: (stated: Stated) => string,
  datasetDate: IsoDate,
): ConflictDraft[] {
  const themes = new Map<string, Stated[]>();
  for (const stated of rows) append(themes, themeOf(stated), stated);
  return [...themes.values()].flatMap((theme) => {
    if (theme.length < 2) return [];
    const { property, subject, of, partner } = theme[0]!.values;
    const textOf = new Map(theme.map(({ claim, values }) => [claim.id, observedText(values)]));
    const claims = theme.map(({ claim, values }) => ({ ...timedClaim(claim, values, false), until: values.until }));
    return observationDisputes(property, claims, datasetDate).map(({ timing, period, sides }): ConflictDraft => ({
      ...rivalry(
        'value',
        sides.map((side) => ({ value: textOf.get(side[0]!.id)!, claims: side })),
        timing,
      ),
      type: CODED.has(property) ? 'STATUS' : 'VALUE',
      property,
      subject,
      object: partner,
      of,
      validFrom: period.from,
      validUntil: period.until,
      shares: [],
      controls: [],
    }));
  });
}
