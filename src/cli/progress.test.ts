import { progressText } from './progress.js';

test('says how much, how fast, and how long it will take', () => {
  expect(progressText({ phase: 'nodes', done: 0, total: 34_000 }, 0.1)).toBe('nodes 0 of 34,000 (0 %)');
  expect(progressText({ phase: 'edges', done: 17_000, total: 34_000 }, 4)).toBe(
    'edges 17,000 of 34,000 (50 %), 4,250/s, 4 s left',
  );
  expect(progressText({ phase: 'activating', done: 34_000, total: 34_000 }, 8)).toBe(
    'counting and activating 34,000 nodes and edges',
  );
});

test('an empty dataset is no division by nothing', () => {
  expect(progressText({ phase: 'nodes', done: 0, total: 0 }, 0)).toBe('nodes 0 of 0 (100 %)');
});
