import { CLAIM_ID, claimIdOf } from './claim-id.js';

const row = (cells: Record<string, string>, line = 2) => ({ table: 'stakes', row: line, cells });

describe('claimIdOf', () => {
  const cells = { id: '', owner: 'firm:gem', asset: 'facility:qmb', share: '63', source: 'source:a' };

  it('takes the id that the row states', () => {
    expect(claimIdOf('stakes', row({ ...cells, id: 'P0012' }))).toBe('P0012');
  });

  it('makes one that people can read, stable over lines, column order and empty columns', () => {
    const id = claimIdOf('stakes', row(cells));
    expect(id).toMatch(/^gem-qmb-[0-9a-f]{16}$/);
    expect(id).toMatch(CLAIM_ID);
    expect(claimIdOf('stakes', row(Object.fromEntries(Object.entries(cells).reverse()), 99))).toBe(id);
    expect(claimIdOf('stakes', row({ ...cells, quote: '' }))).toBe(id);
  });

  it.each(['share', 'source', 'quote', 'owner'])('differs where rows differ in %s', (column) => {
    expect(claimIdOf('stakes', row({ ...cells, [column]: 'other' }))).not.toBe(claimIdOf('stakes', row(cells)));
  });

  it('makes a well-formed id of any cells', () => {
    expect(claimIdOf('stakes', row({ owner: '中'.repeat(500), asset: '__proto__' }))).toMatch(CLAIM_ID);
    expect(claimIdOf('observations', row({ subject: 'facility:x', property: 'CAPACITY' }))).toMatch(/^x-CAPACITY-/);
  });
});
