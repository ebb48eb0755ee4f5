import type { Cancellation } from '../../cancelling/cancellation.js';
import { Ending } from '../../cancelling/ending.js';
import { SharedStatement } from './shared-statement.js';

const ended = (): { cancellation: Cancellation; end: () => void } => {
  const ending = new Ending();
  return { cancellation: { ending, check: () => {} }, end: () => ending.end(new Error('left')) };
};

function statement(): { shared: SharedStatement<string>; arrive: (answer: string) => void; log: string[] } {
  const log: string[] = [];
  let arrive!: (answer: string) => void;
  const shared = new SharedStatement<string>(
    (ending) => {
      ending.listen(() => log.push('stopped at the database'));
      return new Promise((resolve) => (arrive = resolve));
    },
    () => log.push('forgotten'),
  );
  return { shared, arrive: (answer) => arrive(answer), log };
}

test('who leaves gets the reason at once, and those who stay their answer', async () => {
  const { shared, arrive, log } = statement();
  const [first, second] = [ended(), ended()];
  const waiting = [shared.wait(first.cancellation), shared.wait(second.cancellation)] as const;
  first.end();
  await expect(waiting[0]).rejects.toThrow('left');
  expect(log).toEqual([]);
  arrive('answer');
  expect(await waiting[1]).toBe('answer');
});

test('the last one to leave stops it', async () => {
  const { shared, log } = statement();
  const both = [ended(), ended()];
  const waiting = both.map(({ cancellation }) => shared.wait(cancellation));
  both.forEach(({ end }) => end());
  await Promise.allSettled(waiting);
  expect(log).toEqual(['forgotten', 'stopped at the database']);
});

test('who cannot leave keeps it going', async () => {
  const { shared, arrive, log } = statement();
  const { cancellation, end } = ended();
  const stays = shared.wait();
  const leaves = shared.wait(cancellation);
  end();
  await expect(leaves).rejects.toThrow('left');
  arrive('answer');
  expect(await stays).toBe('answer');
  expect(log).toEqual([]);
});
