import { nearest } from './nearest.js';

describe('nearest', () => {
  const tables = ['firms', 'facilities', 'stakes', 'supplies', 'agreement_parties'];

  it.each([
    ['firm', 'firms'],
    ['Facilities', 'facilities'],
    ['facilites', 'facilities'],
    ['stake', 'stakes'],
    ['agreementparties', 'agreement_parties'],
    ['zzzzzz', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('%s -> %s', (word, expected) => {
    expect(nearest(word, tables)).toBe(expected);
  });

  it('looks at a bounded number of candidates', () => {
    let looked = 0;
    const endless = (function* () {
      for (;;) yield `candidate-${looked++}`;
    })();
    nearest('word', endless);
    expect(looked).toBeLessThan(10_000);
  });
});
