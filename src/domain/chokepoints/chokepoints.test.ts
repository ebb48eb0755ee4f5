import { findChokepoints } from './chokepoints.js';
import { linksFromText } from './testing/links-from-text.js';

const find = (text: string, sources: string[], target = 'US', capacities: Record<string, number> = {}) =>
  findChokepoints(linksFromText(text), sources, target, (node) => capacities[node] ?? null);
const D1 = 'S1>R1, S2>R1, S2>R2, S3>R2, R1>US, R2>US';
const SOURCES = ['S1', 'S2', 'S3'];

describe('chokepoints', () => {
  it('D2: the port is passed by all; without it the refineries cut off one source each', () => {
    const ported = find('S1>R1, S2>R1, S2>R2, S3>R2, R1>P, R2>P, P>US', SOURCES);
    expect(ported.points[0]).toEqual({ node: 'P', cutsOff: 3, sources: SOURCES, single: true, articulation: true });
    expect(ported.points.map(({ node }) => node)).toEqual(['P', 'R1', 'R2']);
    expect(ported.fewest).toEqual({ nodes: ['P'], weight: 1 });
    const direct = find(D1, SOURCES);
    expect(direct.points.map(({ node, sources, single }) => ({ node, sources, single }))).toEqual([
      { node: 'R1', sources: ['S1'], single: false },
      { node: 'R2', sources: ['S3'], single: false },
    ]);
    expect(direct.fewest).toEqual({ nodes: ['R1', 'R2'], weight: 2 });
  });

  it('weighs the cut by capacity where it is known', () => {
    expect(find('S>M, M>A, M>B, A>US, B>US', ['S'], 'US', { M: 100, A: 30, B: 40 }).least).toEqual({
      nodes: ['A', 'B'],
      weight: 70,
    });
    expect(find(D1, SOURCES).least).toBeNull();
  });

  it('leaves out what does not lie between', () => {
    const found = find(`${D1}, R1>X, Y>R2, US>R1`, SOURCES);
    expect(found.nodes).toEqual(['R1', 'R2', 'S1', 'S2', 'S3', 'US']);
  });

  it('no source leads there: nothing to cut', () => {
    expect(find('A>B', ['A'])).toMatchObject({ sources: [], points: [], fewest: null, least: null });
  });

  it('a source on the way of another is one of its chokepoints', () => {
    expect(find('S1>S2, S2>US', ['S1', 'S2']).points).toEqual([
      { node: 'S2', cutsOff: 1, sources: ['S1'], single: true, articulation: true },
    ]);
  });
});
