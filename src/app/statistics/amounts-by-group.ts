import { amountGroups, type AmountGroup, type MeasuredAmount } from '../../domain/statistics/amount-groups.js';
import type { Snapshot } from '../../store/graph-store.js';
import type { TallyValue } from '../../store/tally-query.js';
import { measureOf } from './measure-of.js';
import { byMineral } from './minerals.js';
import { numberOf, type Tallied } from './tallied.js';

type Amount = Parameters<typeof measureOf>[0] & { readonly value: TallyValue };

interface Row<V> extends Omit<Tallied<never>, 'values'> {
  readonly values: V;
}

/** What is known of an amount beside its number and what it measures. */
type Told = Pick<MeasuredAmount, 'bound' | 'year' | 'newest' | 'unconfirmed'>;

/**
 * Things that carry their own amount, in groups: those without a number are counted, and add nothing.
 *
 * @param mineralAt the place of the key MINERAL among the keys, or -1
 */
export async function amountsByGroup<V extends Amount>(
  snapshot: Snapshot,
  found: readonly Row<V>[],
  mineralAt: number,
  told: (values: V) => Told,
): Promise<AmountGroup[]> {
  const rows = await byMineral(snapshot, found, mineralAt);
  return amountGroups(
    rows.map(({ values, ...row }) => ({ ...row, hasNumber: values.value !== null })),
    rows.flatMap(({ keys, values, count }) => {
      const value = numberOf(values.value);
      return value === null ? [] : [{ keys, count, measure: measureOf(values), value, ...told(values) }];
    }),
  );
}
