import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from './turns.js';

/** Work that ends when it is told to, and says that it has begun. */
class Works {
  readonly begun: number[] = [];
  readonly #ends = new Map<number, (error?: Error) => void>();

  constructor(private readonly turns: Turns) {}

  begin(number: number): Promise<number> {
    return this.turns.run(() => {
      this.begun.push(number);
      return new Promise((resolve, reject) => {
        this.#ends.set(number, (error) => (error === undefined ? resolve(number) : reject(error)));
      });
    });
  }

  async end(number: number, error?: Error): Promise<void> {
    this.#ends.get(number)!(error);
    await sleep(0);
  }
}

/** So long that nothing begins before its turn, however busy the machine. */
const LONG_MS = 60_000;

test('two are worked on at once, and the others follow in the order in which they came', async () => {
  const works = new Works(new Turns(LONG_MS));
  const all = [1, 2, 3, 4, 5].map((number) => works.begin(number));
  expect(works.begun).toEqual([1, 2]);
  await works.end(2);
  expect(works.begun).toEqual([1, 2, 3]);
  await works.end(3);
  await works.end(1);
  expect(works.begun).toEqual([1, 2, 3, 4, 5]);
  for (const number of [4, 5]) await works.end(number);
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5]);
});

test('one that fails passes its turn on', async () => {
  const works = new Works(new Turns(LONG_MS));
  const [first] = [1, 2, 3].map((number) => works.begin(number));
  const failed = expect(first).rejects.toThrow('of its own');
  await works.end(1, new Error('of its own'));
  await failed;
  expect(works.begun).toEqual([1, 2, 3]);
});

test('nobody waits long for those that take long, and they count no more after a while', async () => {
  const works = new Works(new Turns());
  const long = [1, 2, 3].map((number) => works.begin(number));
  expect(works.begun).toEqual([1, 2]);
  await sleep(30);
  expect(works.begun).toEqual([1, 2, 3]);
  const short = works.begin(4);
  expect(works.begun).toEqual([1, 2, 3, 4]);
  for (const number of [1, 2, 3, 4]) await works.end(number);
  expect(await Promise.all([...long, short])).toEqual([1, 2, 3, 4]);
});

test('a crowd that waits is worked off to the last', async () => {
  const turns = new Turns(LONG_MS);
  let atOnce = 0;
  let most = 0;
  const numbers = Array.from({ length: 300 }, (_, number) => number);
  const done = await Promise.all(
    numbers.map((number) =>
      turns.run(async () => {
        most = Math.max(most, (atOnce += 1));
        await Promise.resolve();
        atOnce -= 1;
        return number;
      }),
    ),
  );
  expect(done).toEqual(numbers);
  expect(most).toBe(2);
});
