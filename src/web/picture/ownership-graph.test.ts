import type { StakeFactsFragment } from '../api/generated.js';
import { restsOf } from './ownership-graph.js';

const stake = (asset: string, low: number, high: number, more: Partial<StakeFactsFragment> = {}) =>
  ({
    asset: { id: asset, name: asset, __typename: 'Firm' },
    share: { text: '', low, high, exact: null },
    interest: 'SHAREHOLDING',
    directness: 'DIRECT',
    ...more,
  }) as StakeFactsFragment;

test('the rest is what the recorded direct shares leave over', () => {
  expect(restsOf([stake('a', 30, 30), stake('a', 20, 40)])).toEqual([{ assetId: 'a', rest: { low: 30, high: 50 } }]);
});

test('shares that add up leave no rest, and too many leave none below zero', () => {
  expect(restsOf([stake('a', 60, 60), stake('a', 40, 40)])).toEqual([]);
  expect(restsOf([stake('a', 60, 100), stake('a', 30, 60)])).toEqual([{ assetId: 'a', rest: { low: 0, high: 10 } }]);
});

test('votes, seats and claims about indirect stakes are no part of it', () => {
  const others = [stake('a', 40, 40, { interest: 'VOTING_RIGHTS' }), stake('a', 40, 40, { directness: 'INDIRECT' })];
  expect(restsOf([stake('a', 50, 50), ...others])).toEqual([{ assetId: 'a', rest: { low: 50, high: 50 } }]);
});
