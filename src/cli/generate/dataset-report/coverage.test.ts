import { coverageOf, factOfClaim } from './coverage.js';

const facts = ['F0001', 'F0002', 'F0003', 'F0004'].map((fact) => ({ fact, source: 'source:s', kind: 'entity' }));
const excluded = (fact: string) => ({ fact, reason: 'PERSON', note: '' });

test('a claim states the fact that its id names, with or without a number behind it', () => {
  expect(['claim:F0001', 'claim:F0001.12', 'F0001.2', 'claim:C0001'].map(factOfClaim)).toEqual([
    'F0001',
    'F0001',
    'F0001',
    'C0001',
  ]);
});

test('every fact is placed, excluded, both or neither', () => {
  const claims = ['claim:F0001', 'claim:F0001.2', 'claim:F0003.2', 'claim:C0001', 'claim:firm.x.registered-in'];
  const coverage = coverageOf(facts, [excluded('F0002'), excluded('F0003'), excluded('F9999')], claims);
  expect(coverage).toMatchObject({ missing: ['F0004'], both: ['F0003'], unknown: ['F9999'] });
  expect([...coverage.placed]).toEqual([
    ['F0001', 2],
    ['F0003', 1],
  ]);
});
