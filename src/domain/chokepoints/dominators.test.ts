import { articulationPoints } from './articulation-points.js';
import { digraphOf } from './digraph.js';
import { dominatorsOf, immediateDominators } from './dominators.js';
import { linksFromText } from './testing/links-from-text.js';

const passed = (text: string, sources: string[], node: string): string[] => {
  const graph = digraphOf(linksFromText(text));
  const dominators = immediateDominators(
    graph,
    sources.map((id) => graph.numberOf.get(id)!),
  );
  return dominatorsOf(dominators, graph.numberOf.get(node)!).map((at) => graph.ids[at]!);
};

const D2 = 'S1>R1, S2>R1, S2>R2, S3>R2, R1>P, R2>P, P>US';

describe('dominators', () => {
  it('D2: only the port is passed by every chain', () => {
    expect(passed(D2, ['S1', 'S2', 'S3'], 'US')).toEqual(['P']);
    expect(passed('S1>R1, S2>R1, S2>R2, S3>R2, R1>US, R2>US', ['S1', 'S2', 'S3'], 'US')).toEqual([]);
  });

  it('with one source, that source is passed too', () => {
    expect(passed(D2, ['S1'], 'US')).toEqual(['S1', 'R1', 'P']);
  });

  it('loops and side ways do not hide them', () => {
    expect(passed('S>A, A>B, B>A, B>C, A>C, C>D, D>B, D>T', ['S'], 'T')).toEqual(['S', 'A', 'C', 'D']);
  });

  it('a source that feeds another source does not dominate it', () => {
    expect(passed('S1>S2, S2>T', ['S1', 'S2'], 'T')).toEqual(['S2']);
  });
});

describe('articulation points', () => {
  const points = (text: string): string[] => {
    const graph = digraphOf(linksFromText(text));
    return articulationPoints(graph).map((node) => graph.ids[node]!);
  };

  it('are where the graph falls apart', () => {
    expect(points(D2)).toEqual(['P', 'R1', 'R2']);
    expect(points('A>B, B>C, C>A')).toEqual([]);
    expect(points('A>B, A>C')).toEqual(['A']);
  });

  it('two links between the same two nodes hold nothing more together', () => {
    expect(points('A>B, B>A, B>C')).toEqual(['B']);
  });
});
