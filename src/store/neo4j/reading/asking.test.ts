import type { Cancellation } from '../../cancelling/cancellation.js';
import { Ending } from '../../cancelling/ending.js';
import { Asking, type Asked } from './asking.js';
import type { Answer, Parameters } from './on-its-way.js';

/** Questions and what was sent for them: each statement waits until it is let go, and answers when it is told to. */
class Desk {
  readonly sent: Parameters[] = [];
  readonly begun: { leave: () => void; answer: () => void; stopped: boolean }[] = [];
  readonly #asking = new Asking('RETURN 1 AS row');

  ask(roots?: readonly string[], { gen = 1, text = 'RETURN 0', limit = 5 } = {}): Asked {
    const question = { gen, text, parameters: { limit }, ...(roots === undefined ? {} : { roots }) };
    return this.#asking.of(question, async (_, parameters, ending) => {
      const statement = { leave: () => {}, answer: () => {}, stopped: false };
      ending.listen(() => (statement.stopped = true));
      const turn = new Promise<void>((resolve) => (statement.leave = resolve));
      const answer = new Promise<Answer>((resolve) => {
        statement.answer = () => resolve({ rows: [], isLive: true });
      });
      this.begun.push(statement);
      await turn;
      this.sent.push(parameters());
      return answer;
    });
  }

  async leave(number: number): Promise<void> {
    this.begun[number]!.leave();
    await new Promise((resolve) => setImmediate(resolve));
  }

  async answer(number: number): Promise<void> {
    this.begun[number]!.answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('the same question is sent once, until it is answered', async () => {
  const desk = new Desk();
  const [first, second] = [desk.ask(), desk.ask()];
  expect(second.statement).toBe(first.statement);
  await desk.leave(0);
  expect(desk.ask()).toMatchObject({ statement: first.statement, isLate: true });
  await desk.answer(0);
  expect(desk.ask().statement).not.toBe(first.statement);
  expect([first.isLate, second.isLate, desk.sent]).toEqual([false, false, [{ limit: 5 }]]);
});

test('questions about other roots join one that waits, and none that has left', async () => {
  const desk = new Desk();
  const asked = [['a'], ['b', 'c'], ['a']].map((roots) => desk.ask(roots));
  expect(new Set(asked.map(({ statement }) => statement)).size).toBe(1);
  await desk.leave(0);
  expect(desk.sent).toEqual([{ limit: 5, roots: ['a', 'b', 'c'] }]);
  expect(asked[0]!.roots).toEqual(['a', 'b', 'c']);
  expect(desk.ask(['b', 'c'])).toMatchObject({ statement: asked[0]!.statement, isLate: true });
  const next = desk.ask(['d']);
  expect(next).toMatchObject({ isLate: false, roots: ['d'] });
  await desk.answer(0);
  expect(desk.ask(['e']).statement).toBe(next.statement);
  expect(desk.begun).toHaveLength(2);
});

test('what differs in more than its roots does not join', () => {
  const desk = new Desk();
  for (const other of [{}, { gen: 2 }, { text: 'RETURN 2' }, { limit: 6 }]) desk.ask(['a'], other);
  desk.ask();
  expect(desk.begun).toHaveLength(5);
});

test('one statement asks about sixteen roots at most', async () => {
  const desk = new Desk();
  const named = (from: number, count: number) => Array.from({ length: count }, (_, n) => `r${from + n}`);
  desk.ask(named(0, 10));
  desk.ask(named(10, 7));
  desk.ask(named(17, 9));
  expect(desk.begun).toHaveLength(2);
  for (const number of [0, 1]) await desk.leave(number);
  expect(desk.sent.map(({ roots }) => (roots as string[]).length)).toEqual([10, 16]);
});

test('one that everybody has left is stopped, and nobody joins it any more', async () => {
  const desk = new Desk();
  const ending = new Ending();
  const cancellation: Cancellation = { ending, check: () => {} };
  const waiting = [['a'], ['b']].map((roots) => desk.ask(roots).statement.wait(cancellation));
  ending.end(new Error('left'));
  await Promise.allSettled(waiting);
  expect(desk.begun[0]!.stopped).toBe(true);
  for (const roots of [['a'], ['c']]) desk.ask(roots);
  expect(desk.begun).toHaveLength(2);
});
