import { GraphQLError } from 'graphql';
import { badInput } from '../../../src/domain/errors.js';
import { watchLeftBehind } from './left-behind.js';

const later = (error: Error): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(error), 20));

test('a failure that nobody waits for is told, once, and ends no test; those of an answer are let be', async () => {
  const leftBehind = watchLeftBehind();
  void Promise.reject(new Error('lost'));
  void Promise.reject(badInput('id', 'x', 'of an answer'));
  void Promise.reject(new GraphQLError('of an answer', { path: ['a'] }));
  void later(new Error('lost later'));
  expect(await leftBehind.taken()).toEqual([new Error('lost')]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await leftBehind.taken()).toEqual([new Error('lost later')]);
  expect(await leftBehind.taken()).toEqual([]);
  leftBehind.stop();
});
