import pino from 'pino';
import { startServer } from '../../dist/server/start-server.js';

/** The API over a store on a free port, with nothing in its log; where GraphQL is asked. */
export async function serveApi(store, serving) {
  const logger = pino({ level: 'silent' });
  const { url } = await startServer({ host: '127.0.0.1', port: 0, store, logger, serving });
  return `${url.replace(/\/$/, '')}/graphql`;
}
