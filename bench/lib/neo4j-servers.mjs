import { fork } from 'node:child_process';
import { once } from 'node:events';
import { AS_SERVED } from './measure.mjs';

/**
 * Servers of `neo4j-server.mjs`, by role.
 * @returns their URLs; `forget`, which empties the cache of `api`; `takeRetried`, which says how often the statement
 * by hand was tried again since it was last asked; and `stop`.
 */
export async function startServers(...roles) {
  const started = roles.map((role) => fork(new URL('./neo4j-server.mjs', import.meta.url), [role], AS_SERVED));
  const urls = {};
  for (const [n, process] of started.entries()) urls[roles[n]] = (await once(process, 'message'))[0].url;
  const api = started[roles.indexOf('api')];
  let retried = 0;
  for (const process of started) process.on('message', (message) => (retried += message.retried ? 1 : 0));
  return {
    urls,
    async forget() {
      api.send('forget');
      await once(api, 'message');
    },
    takeRetried() {
      const taken = retried;
      retried = 0;
      return taken;
    },
    stop: () => started.forEach((process) => process.kill()),
  };
}
