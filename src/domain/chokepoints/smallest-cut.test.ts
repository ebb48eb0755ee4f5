import { digraphOf } from './digraph.js';
import { smallestCut } from './smallest-cut.js';
import { linksFromText } from './testing/links-from-text.js';

const cut = (text: string, sources: string[], target: string, weights: Record<string, number> | null = null) => {
  const graph = digraphOf(linksFromText(text));
  const found = smallestCut(
    graph,
    sources.map((id) => graph.numberOf.get(id)!),
    graph.numberOf.get(target)!,
    weights === null ? undefined : (node) => weights[graph.ids[node]!] ?? Infinity,
  );
  return found === null ? null : { nodes: found.nodes.map((node) => graph.ids[node]), weight: found.weight };
};

const D1 = 'S1>R1, S2>R1, S2>R2, S3>R2, R1>US, R2>US';

describe('smallest cut', () => {
  it('D2: {R1, R2} without the port, {P} with it', () => {
    expect(cut(D1, ['S1', 'S2', 'S3'], 'US')).toEqual({ nodes: ['R1', 'R2'], weight: 2 });
    expect(cut('S1>R1, S2>R1, S2>R2, S3>R2, R1>P, R2>P, P>US', ['S1', 'S2', 'S3'], 'US')).toEqual({
      nodes: ['P'],
      weight: 1,
    });
  });

  it('is nearest the target where several are as small', () => {
    expect(cut('S>A, A>B, B>C, C>T', ['S'], 'T')).toEqual({ nodes: ['C'], weight: 1 });
  });

  it('weighs by capacity: two small plants rather than one large', () => {
    const text = 'S>M, M>A, M>B, A>T, B>T';
    expect(cut(text, ['S'], 'T', { M: 100, A: 30, B: 40 })).toEqual({ nodes: ['A', 'B'], weight: 70 });
    expect(cut(text, ['S'], 'T', { M: 60, A: 30, B: 40 })).toEqual({ nodes: ['M'], weight: 60 });
  });

  it('is none where a source supplies the target itself, or through nodes of unknown capacity only', () => {
    expect(cut('S>T, S>A, A>T', ['S'], 'T')).toBeNull();
    expect(cut('S>A, A>T', ['S'], 'T', {})).toBeNull();
    expect(cut('S>A, A>T', ['T'], 'T')).toBeNull();
  });

  it('is empty where no source leads to the target', () => {
    expect(cut('S>A, B>T', ['S'], 'T')).toEqual({ nodes: [], weight: 0 });
  });
});
