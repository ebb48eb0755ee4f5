import { LodegraphError } from '../../../domain/errors.js';
import type { Cancellation } from '../../cancelling/cancellation.js';
import { Ending } from '../../cancelling/ending.js';
import type { Answer } from './on-its-way.js';
import { SharedStatement } from './shared-statement.js';
import { answeredTogether } from './together.js';

const ANSWER: Answer = { rows: [1], isLive: true };
const SOON_MS = 20;

/** A statement on its way, about these roots; what stops it. */
function onItsWay(roots: readonly string[], hasLeft = false) {
  const end: { answer: () => void; fail: (error: Error) => void; stopped: boolean } = {
    answer: () => {},
    fail: () => {},
    stopped: false,
  };
  const send = (ending: Ending): Promise<Answer> => {
    ending.listen(() => (end.stopped = true));
    return new Promise((resolve, reject) => {
      end.answer = () => resolve(ANSWER);
      end.fail = reject;
    });
  };
  return { asked: { statement: new SharedStatement(send, () => {}), roots, isLate: false, hasLeft }, end };
}

const tooMuch = (): Error => new LodegraphError('TIMEOUT', 'The question needs more memory than the database allows.');

test('an answer in time is that of all', async () => {
  const { asked, end } = onItsWay(['a', 'b']);
  const both = [answeredTogether(asked, 1), answeredTogether(asked, 1)];
  end.answer();
  expect(await Promise.all(both)).toEqual([ANSWER, ANSWER]);
});

test('who has waited long for others asks alone, and the last one to leave stops it', async () => {
  const { asked, end } = onItsWay(['a', 'b']);
  const first = answeredTogether(asked, 1, undefined, SOON_MS);
  const second = answeredTogether(asked, 1, undefined, 4 * SOON_MS);
  expect(await first).toBeNull();
  expect(end.stopped).toBe(false);
  expect(await second).toBeNull();
  expect(end.stopped).toBe(true);
});

test.each([false, true])('nobody leaves a statement that nobody joined (left: %s)', async (hasLeft) => {
  const { asked, end } = onItsWay(['a'], hasLeft);
  const answer = answeredTogether(asked, 1, undefined, SOON_MS);
  setTimeout(end.answer, 3 * SOON_MS);
  expect(await answer).toEqual(ANSWER);
});

test('what is too much with others is asked alone, and alone it is too much', async () => {
  for (const roots of [['a', 'b'], ['a']]) {
    const { asked, end } = onItsWay(roots);
    const answer = answeredTogether(asked, 1).catch((error: LodegraphError) => error.code);
    end.fail(tooMuch());
    expect(await answer).toBe(roots.length > 1 ? null : 'TIMEOUT');
  }
});

test('a database that is away is away for all of them', async () => {
  const { asked, end } = onItsWay(['a', 'b']);
  const answer = answeredTogether(asked, 1);
  end.fail(new LodegraphError('STORE_UNAVAILABLE', 'Neo4j does not answer.'));
  await expect(answer).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('a request that ends gets its own reason, and leaves the others their statement', async () => {
  const { asked, end } = onItsWay(['a', 'b']);
  const ending = new Ending();
  const cancellation: Cancellation = { ending, check: () => {} };
  const leaves = answeredTogether(asked, 1, cancellation);
  const stays = answeredTogether(asked, 1);
  ending.end(new LodegraphError('TIMEOUT', 'The client left.'));
  await expect(leaves).rejects.toThrow('The client left.');
  expect(end.stopped).toBe(false);
  end.answer();
  expect(await stays).toEqual(ANSWER);
});
