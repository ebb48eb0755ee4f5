import { effectiveShare, effectiveShareOfMember } from './effective-share.js';
import { indexOwnership, type OwnershipIndex } from './ownership-graph.js';
import { graphFromText, indexFromText } from './testing/graph-from-text.js';

const share = (index: OwnershipIndex, owners: string, asset: string) =>
  effectiveShare(index, new Set(owners.split(' ')), [asset]).get(asset)!;

const exactly = (value: number) => ({ low: expect.closeTo(value, 7), high: expect.closeTo(value, 7) });
const between = (low: number, high: number) => ({ low: expect.closeTo(low, 7), high: expect.closeTo(high, 7) });

describe('worked examples', () => {
  test('E1: chains multiply and parallel chains add', () => {
    expect(share(indexFromText('FAM>B 30, B>C 20, FAM>C 30'), 'FAM', 'C')).toEqual({ low: 36, high: 36 });
  });

  test('E2: cross-holdings converge to what simple paths miss', () => {
    const index = indexFromText('P>A 50, B>A 50, Q>B 50, A>B 50');
    expect(share(index, 'P', 'A')).toEqual(exactly(200 / 3));
    expect(share(index, 'Q', 'A')).toEqual(exactly(100 / 3));
    expect(share(index, 'P', 'B')).toEqual(exactly(100 / 3));
    expect(share(index, 'Q', 'B')).toEqual(exactly(200 / 3));
    expect(effectiveShareOfMember(index, 'A', 'B')).toEqual({ low: 50, high: 50 });
  });

  test('E3: below a loop', () => {
    const index = indexFromText('P>A 90, C>A 10, A>B 60, Q>B 40, B>C 80, R>C 20');
    expect(share(index, 'P', 'C')).toEqual(exactly(5400 / 119));
    expect(share(index, 'Q', 'C')).toEqual(exactly(4000 / 119));
    expect(share(index, 'R', 'C')).toEqual(exactly(2500 / 119));
  });

  test('E4: intervals multiply along a chain', () => {
    expect(share(indexFromText('A>B 25..50, B>C 50..75'), 'A', 'C')).toEqual({ low: 12.5, high: 37.5 });
  });

  test('I1: intervals in a loop', () => {
    const index = indexFromText('P>A 30..50, B>A 50..70, A>B 40..80, Q>B 20..60');
    expect(share(index, 'P', 'A')).toEqual(between(37.5, 250 / 3));
    expect(share(index, 'P', 'B')).toEqual(between(15, 200 / 3));
    expect(share(index, 'Q', 'A')).toEqual(between(12.5, 175 / 3));
    expect(effectiveShareOfMember(index, 'A', 'B')).toEqual({ low: 40, high: 80 });
  });

  test('I2: where multiplying the high ends would give negative shares', () => {
    const index = indexFromText('P>A 20..60, B>A 40..80, C>A 0..50, A>B 50..100, Q>B 0..30, A>C 60..100, R>C 0..40');
    expect(share(index, 'Q', 'A')).toEqual(between(0, 600 / 11));
    expect(share(index, 'R', 'A')).toEqual(between(0, 400 / 9));
  });

  test('I3: the share of a set is not the sum of its members’ bounds', () => {
    const index = indexFromText('X1>P 50, Z>P 50, X2>Q 50, W>Q 50, P>A 0..100, Q>A 0..100');
    expect(share(index, 'X1', 'A')).toEqual({ low: 0, high: 50 });
    expect(share(index, 'X2', 'A')).toEqual({ low: 0, high: 50 });
    expect(share(index, 'X1 X2', 'A')).toEqual({ low: 0, high: 50 });
  });

  test('C1: the effective share of Goldward beside its control', () => {
    const index = indexFromText(
      'Alpha>Phoenix 70, Alpha>Initech 40, Phoenix>Initech 10, Phoenix>Royal 60, Royal>Initech 10, Royal>Goldward 30, Initech>Soylent 99, Soylent>Goldward 30',
    );
    expect(share(index, 'Alpha', 'Goldward')).toEqual({ low: 27.8064, high: 27.8064 });
  });

  test('A1: a loop that supports itself passes on what enters it', () => {
    expect(share(indexFromText('X>A 40, B>A 60, A>B 100'), 'X', 'A')).toEqual({ low: 100, high: 100 });
  });

  test('A2: the bounds of an interval loop', () => {
    const index = indexFromText('X>A 40..55, B>A 45..60, A>B 60, X>D 20, A>D 30..40');
    expect(share(index, 'X', 'A')).toEqual(between(4000 / 73, 5500 / 73));
  });

  test('T1: decimal shares add up exactly', () => {
    expect(share(indexFromText('X>A 14.2, Y>A 17.9, Z>A 17.9'), 'X Y Z', 'A')).toEqual({ low: 50, high: 50 });
  });
});

describe('edges of the definition', () => {
  test('self-ownership is 1 - 1 / N[i][i]', () => {
    expect(share(indexFromText('P>A 50, B>A 50, Q>B 50, A>B 50'), 'A', 'A')).toEqual({ low: 25, high: 25 });
    expect(share(indexFromText('P>A 60'), 'P', 'P')).toEqual({ low: 0, high: 0 });
  });

  test('own shares spread over the others', () => {
    expect(share(indexFromText('A>A 10, P>A 45, Q>A 45'), 'P', 'A')).toEqual({ low: 50, high: 50 });
  });

  test('a closed loop gives nothing to anybody, however the shares may close it', () => {
    expect(share(indexFromText('A>B 100, B>A 100, P>C 40, A>C 60'), 'P', 'C')).toEqual({ low: 40, high: 40 });
    expect(share(indexFromText('P>A 10..20, B>A 50..90, A>B 50..100'), 'P', 'B')).toEqual({
      low: expect.closeTo(100 / 15, 7),
      high: 100,
    });
    expect(share(indexFromText('P>A 0..20, B>A 50..100, A>B 50..100'), 'P', 'B')).toEqual({ low: 0, high: 100 });
  });

  test('a loop that only the second choice closes is found', () => {
    // A could also be owned by B, whose P is certain; through C everything may go round for ever.
    const index = indexFromText(
      'B>A 0..100 complete, C>A 0..100 complete, P>B 90 complete, A>B 0..10 complete, A>C 0..100 complete, P>C 0..100 complete',
    );
    expect(share(index, 'P', 'A')).toEqual({ low: 0, high: 100 });
  });

  test('nearly closed loops keep full accuracy', () => {
    const index = indexFromText('A>B 99.999999, B>A 100, P>B 0.000001');
    expect(share(index, 'P', 'A')).toEqual({ low: 100, high: 100 });
    const two = indexFromText('A>B 99.999997, B>A 100, P>B 0.000001, Q>B 0.000002');
    expect(share(two, 'Q', 'A')).toEqual(exactly(200 / 3));
  });

  test('several stakes of one owner add up', () => {
    expect(share(indexFromText('P>A 20, P>A 10..15 unknown'), 'P', 'A')).toEqual({ low: 30, high: 35 });
  });

  test('options, profit rights, votes and seats are no shares', () => {
    const index = indexFromText(
      'P>A 20, P>A 30 option, P>A 30 profit, P>A 60 votes, P>A 80 board, P>A legal directing',
    );
    expect(share(index, 'P', 'A')).toEqual({ low: 20, high: 20 });
  });

  test('sums up to 100.5 are divided by the sum', () => {
    expect(share(indexFromText('P>A 50.2, Q>A 50.2'), 'P', 'A')).toEqual({ low: 50, high: 50 });
  });

  test('sums above 100.5 leave no lower bound', () => {
    expect(share(indexFromText('P>A 60, Q>A 50'), 'P', 'A')).toEqual({ low: 0, high: 60 });
  });

  test('a column stated to be complete leaves nothing over', () => {
    expect(share(indexFromText('P>A 10..80 complete, Q>A 30..40 complete'), 'P', 'A')).toEqual({ low: 60, high: 70 });
    expect(share(indexFromText('P>A 10..80 complete, Q>A 30..40'), 'P', 'A')).toEqual({ low: 10, high: 70 });
  });

  test('above a truncated party everything is possible', () => {
    const index = indexFromText('P>A 30, T>A 20', { truncated: 'T' });
    expect(share(index, 'P', 'A')).toEqual({ low: 30, high: 50 });
    expect(share(index, 'T', 'A')).toEqual({ low: 20, high: 20 });
    expect(share(indexFromText('P>A 30', { truncated: 'A' }), 'P', 'A')).toEqual({ low: 0, high: 100 });
  });

  test('parties and assets that are not in the graph', () => {
    expect(share(indexFromText('P>A 30'), 'Nobody', 'A')).toEqual({ low: 0, high: 0 });
    expect(share(indexFromText('P>A 30'), 'P', 'Nothing')).toEqual({ low: 0, high: 0 });
  });
});

describe('indirect stakes', () => {
  test('stand in for a walk that nobody recorded', () => {
    expect(share(indexFromText('P>A 30 indirect, Q>A 20'), 'P', 'A')).toEqual({ low: 30, high: 30 });
  });

  test('narrow what a recorded walk gives, and are not added to it', () => {
    const index = indexFromText('P>B 40..60, B>A 50..100, P>A 25..28 indirect');
    expect(share(index, 'P', 'A')).toEqual({ low: 25, high: 28 });
    expect(share(index, 'P B', 'A')).toEqual({ low: 50, high: 100 });
  });

  test('are left aside where they contradict the recorded walk', () => {
    expect(share(indexFromText('P>B 50, B>A 50, P>A 40 indirect'), 'P', 'A')).toEqual({ low: 25, high: 25 });
  });

  test('that replace each other keep one of them', () => {
    const index = indexFromText('P>A 30 indirect, P>B 30 indirect, A>B 50, B>A 20');
    expect(share(index, 'P', 'A').low).toBeGreaterThan(0);
  });
});

test('answers do not depend on the order of the stakes', () => {
  const graph = graphFromText('P>A 30..50, B>A (50,70], A>B 40..80, Q>B 20..60, R>B 5, P>B 1 unknown');
  const reversed = { ...graph, stakes: [...graph.stakes].reverse(), parties: new Map([...graph.parties].reverse()) };
  for (const owner of ['P', 'Q', 'R', 'A', 'P Q']) {
    expect(share(indexOwnership(reversed), owner, 'A')).toEqual(share(indexOwnership(graph), owner, 'A'));
  }
});
