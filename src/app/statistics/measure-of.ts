import type { Measure } from '../../domain/statistics/amount-line.js';
import type { TallyValue } from '../../store/tally-query.js';
import { textOf } from './tallied.js';

/** The measure of an amount, from the values of a row; what the row does not carry is null. */
export function measureOf(values: Readonly<Partial<Record<keyof Measure, TallyValue>>>): Measure {
  const text = (name: keyof Measure): string | null => textOf(values[name] ?? null);
  return {
    property: text('property') as Measure['property'],
    status: text('status') as Measure['status'],
    subjectKind: text('subjectKind'),
    partnerKind: text('partnerKind'),
    of: text('of'),
    unit: text('unit'),
    // What no source says is the same as what a source leaves open.
    basis: text('basis') ?? 'UNSTATED',
    period: text('period') as Measure['period'],
  };
}
