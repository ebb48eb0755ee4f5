import fc from 'fast-check';
import { tallyEdges, type EdgeBacking } from './edge-tally.js';
import { isSmelterOrRefinery, percentOf, tally, type FacilityFacts } from './facility-tally.js';

const plant = (fields: Partial<FacilityFacts>): FacilityFacts => ({
  id: 'facility:x',
  type: null,
  stage: null,
  owned: false,
  traced: false,
  decided: false,
  hasCapacity: false,
  status: null,
  ...fields,
});

it('counts plants by what is known of them', () => {
  const plants = [
    plant({ id: 'facility:a', owned: true, traced: true, decided: true, hasCapacity: true }),
    plant({ id: 'facility:b', owned: true, traced: true, status: { code: 'OPERATING', on: '2024-01-01' } }),
    plant({ id: 'facility:c', owned: true, status: { code: 'OPERATING', on: '2023-12-31' } }),
    plant({ id: 'facility:d', status: { code: 'PLANNED', on: '2025-01-01' } }),
    plant({ id: 'facility:e', traced: true, owned: true, status: { code: 'CANCELLED', on: '2020-01-01' } }),
  ];
  expect(tally(plants, '2024-01-01')).toEqual({
    count: 5,
    planned: 2,
    owned: 4,
    traced: 3,
    tracedBuilt: 2,
    decided: 1,
    withCapacity: 1,
    withStatus: 4,
    withStatusSince: 2,
    untraced: ['facility:c', 'facility:d'],
    untracedPlanned: ['facility:d'],
    untracedOwned: ['facility:c'],
  });
});

it('smelters and refineries are told by stage', () => {
  const stages = ['EXTRACTION', 'SMELTING', 'REFINING', 'INTERMEDIATE', 'COMPONENT', null] as const;
  expect(stages.filter((stage) => isSmelterOrRefinery(plant({ stage })))).toEqual(['SMELTING', 'REFINING']);
});

it('percent have one decimal, and of nothing there are none', () => {
  expect([percentOf(58, 71), percentOf(1, 3), percentOf(0, 4), percentOf(0, 0)]).toEqual([81.7, 33.3, 0, null]);
});

it('every state of an edge is in one class by its sources', () => {
  const backing: fc.Arbitrary<EdgeBacking> = fc.record({
    sources: fc.nat(4),
    latest: fc.option(fc.constantFrom('2018', '2024'), { nil: null }),
    holds: fc.boolean(),
    disputed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(backing), fc.nat(3), (backed, withoutClaim) => {
      const count = backed.length + withoutClaim;
      const found = tallyEdges({ kind: 'STAKE', count, backed }, 5, '2026-05-31');
      expect(found.unsourced + found.oneSource + found.twoSources + found.moreSources).toBe(count);
      expect(found.unsourced).toBe(backed.filter(({ sources }) => sources === 0).length + withoutClaim);
      expect(found.stale).toBe(backed.filter(({ holds, latest }) => holds && latest === '2018').length);
      expect(found.stale).toBeLessThanOrEqual(found.holding);
    }),
  );
});
