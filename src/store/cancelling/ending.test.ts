import { unlessEnded } from './cancellation.js';
import { Ending } from './ending.js';

test('all who listen hear of it once, with its first reason', () => {
  const ending = new Ending();
  const heard: string[] = [];
  const left = (): void => void heard.push('one who left');
  ending.listen(({ message }) => heard.push(message));
  ending.listen(left);
  ending.unlisten(left);
  expect(ending.reason).toBeNull();
  ending.end(new Error('too late'));
  ending.end(new Error('again'));
  expect(heard).toEqual(['too late']);
  expect(ending.reason).toEqual(new Error('too late'));
});

test('an answer comes unless it ended before, and nobody listens afterwards', async () => {
  const ending = new Ending();
  const unlisten = jest.spyOn(ending, 'unlisten');
  expect(await unlessEnded(ending, Promise.resolve(7))).toBe(7);
  await expect(unlessEnded(ending, Promise.reject(new Error('of its own')))).rejects.toThrow('of its own');
  expect(unlisten).toHaveBeenCalledTimes(2);
  const waiting = unlessEnded(ending, new Promise(() => {}));
  ending.end(new Error('the client left'));
  await expect(waiting).rejects.toThrow('the client left');
  await expect(unlessEnded(ending, Promise.resolve(7))).rejects.toThrow('the client left');
});
