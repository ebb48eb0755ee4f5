import { serverAudits } from 'graphql-http';
import { TestServer } from './testing/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  await server.stop();
});

/** The audits need an address before there is one. */
const audits = serverAudits({
  url: () => `${server.url}/graphql`,
  // What keeps other sites from sending a GET in a visitor's name; the audits know nothing of it.
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { 'apollo-require-preflight': '1', ...(init.headers as Record<string, string>) } }),
});

/** What is not done, and why; these are all things that a server MAY do. */
const LEFT_OUT: Readonly<Record<string, string>> = {};

test('of 61 audits there are 61', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
  const { status } = await audit.fn();
  expect({ name, status }).toEqual({
    name,
    status: audit.id in LEFT_OUT ? expect.stringMatching(/notice|warn/) : 'ok',
  });
});
