import { effectiveShare } from '../ownership/effective-share.js';
import { indexOwnership } from '../ownership/ownership-graph.js';
import { graphFromText } from '../ownership/testing/graph-from-text.js';
import { withAssumedStakes, type AssumedStake } from './assumed-stakes.js';

const GRAPH = graphFromText('P>A 60, Q>A 30, A>B 50, R>B 10..20, P>C 40 votes, P>C 10');
const assume = (owner: string, asset: string, share: number, from: string | null = null): AssumedStake => ({
  owner,
  asset,
  share,
  from,
});
const share = (owner: string, asset: string, ...assumed: AssumedStake[]) =>
  effectiveShare(indexOwnership(withAssumedStakes(GRAPH, assumed)), new Set([owner]), [asset]).get(asset)!;

describe('assumed stakes', () => {
  it('a sale moves the stake from seller to buyer, and what is below follows', () => {
    expect(share('P', 'B')).toEqual({ low: 30, high: 30 });
    expect(share('P', 'B', assume('X', 'A', 60, 'P'))).toEqual({ low: 0, high: 0 });
    expect(share('X', 'B', assume('X', 'A', 60, 'P'))).toEqual({ low: 30, high: 30 });
    expect(share('P', 'A', assume('Q', 'A', 55, 'P'))).toEqual({ low: 35, high: 35 });
  });

  it('without a seller it comes out of what nobody records', () => {
    expect(share('X', 'A', assume('X', 'A', 10))).toEqual({ low: 10, high: 10 });
    expect(share('P', 'A', assume('X', 'A', 10))).toEqual({ low: 60, high: 60 });
  });

  it('replaces what is recorded of the owner; 0 takes it out', () => {
    expect(share('R', 'B', assume('R', 'B', 5))).toEqual({ low: 5, high: 5 });
    expect(share('Q', 'A', assume('Q', 'A', 0))).toEqual({ low: 0, high: 0 });
  });

  it('a seller of an unknown part keeps what it may keep', () => {
    expect(share('R', 'B', assume('X', 'B', 15, 'R'))).toEqual({ low: 0, high: 5 });
  });

  it('leaves votes, and the graph itself, as they are', () => {
    const after = withAssumedStakes(GRAPH, [assume('X', 'C', 10, 'P')]);
    expect(after.stakes.filter(({ to, interest }) => to === 'C' && interest === 'VOTING_RIGHTS')).toHaveLength(1);
    expect(GRAPH.stakes).toHaveLength(6);
  });

  it.each([
    ['more than the whole', assume('X', 'A', 30), 'would add up to 120 %. Name who sells'],
    ['a seller without a stake', assume('X', 'A', 5, 'R'), 'no shareholding of "R" in "A" is recorded'],
    ['more than the seller has', assume('X', 'A', 40, 'Q'), 'holds at most 30 %'],
  ])('refuses %s', (_, assumed, message) => {
    expect(() => withAssumedStakes(GRAPH, [assumed])).toThrow(message);
  });
});
