import { holdingsOf } from '../../src/app/ownership/holdings.js';
import { openQuestionsOf } from '../../src/app/ownership/open-questions.js';
import { ownedAssets } from '../../src/app/ownership/owned-assets.js';
import { VIEW_LIMITS } from '../../src/app/ownership/view-limits.js';
import { LIMITS } from '../../src/app/limits.js';
import { BUILT_IN_RULES } from '../../src/domain/ownership/built-in-rules.js';
import { loadGraph } from '../../src/ingest/loading/load-graph.js';
import type { Snapshot } from '../../src/store/graph-store.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { facility, firm, INFO, stake } from '../support/small-graph.js';

/** What a limit cuts is said: one owner of more plants than a question may look at. */
async function ownerOf(plants: number): Promise<Snapshot> {
  const store = new MemoryStore();
  const names = Array.from({ length: plants }, (_, n) => `p${n}`);
  await loadGraph(store, {
    info: INFO,
    nodes: [
      firm('owner'),
      ...names.map((name) => facility(name)),
      ...BUILT_IN_RULES.map((rule) => ({ ...rule, kind: 'Rule' as const })),
    ],
    edges: names.map((name) => stake('firm:owner', `facility:${name}`, 60)),
  });
  return store.snapshot();
}

const WHOLE = { kinds: [], types: [], stages: [], minerals: [], countries: [] };
const asked = { by: { parties: ['firm:owner'] }, rule: 'EFFECTIVE_SHARE', filter: WHOLE, asOf: INFO.date };

test('more holdings than a walk may reach: the owner is named as cut', async () => {
  const answer = await holdingsOf(await ownerOf(LIMITS.ownershipNodes), 'firm:owner', INFO.date);
  expect([answer.truncated, answer.held]).toEqual([['firm:owner'], []]);
  const whole = await holdingsOf(await ownerOf(500), 'firm:owner', INFO.date);
  expect([whole.truncated, whole.held.length]).toEqual([[], 500]);
});

test('more assets than a question weighs: the counts say so', async () => {
  const snapshot = await ownerOf(VIEW_LIMITS.candidates + 1);
  const owned = await ownedAssets(snapshot, { ...asked, verdicts: ['TRUE'] });
  expect([owned.assets.length, owned.complete]).toEqual([VIEW_LIMITS.candidates, false]);
  const every = await ownedAssets(snapshot, { ...asked, verdicts: ['TRUE', 'FALSE', 'UNDETERMINED'] });
  expect([every.counts.weighed, every.complete]).toEqual([VIEW_LIMITS.candidates, false]);
  const questions = await openQuestionsOf(snapshot, { ...asked, threshold: 70, residual: 'OPEN' });
  expect([questions.counts.weighed, questions.complete]).toEqual([VIEW_LIMITS.openQuestionAssets, false]);
  expect(questions.questions).toHaveLength(questions.counts.verdictUndetermined);
});
