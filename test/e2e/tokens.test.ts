import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestServer } from './testing/server.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ISSUER = 'https://id.example.org/';
const NOW = Math.floor(Date.now() / 1000);
const GOOD = { iss: ISSUER, aud: 'lodegraph', sub: 'ana', exp: NOW + 600 };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: object, key: KeyObject = privateKey, header: object = { alg: 'RS256', kid: 'one' }): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

let provider: Server;
let server: TestServer;
beforeAll(async () => {
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }];
  provider = createServer((_, response) => response.end(JSON.stringify({ keys })));
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  server = await TestServer.start({
    LODEGRAPH_JWKS_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`,
    LODEGRAPH_JWT_ISSUER: ISSUER,
    LODEGRAPH_JWT_AUDIENCE: 'lodegraph',
    LODEGRAPH_ANONYMOUS: 'no',
  });
});
afterAll(async () => {
  await server.stop();
  provider.close();
});

const ask = (text: string, path = '/graphql?query=%7B__typename%7D') =>
  server.fetch(path, { headers: { authorization: `Bearer ${text}`, 'apollo-require-preflight': '1' } });

test('a token of the identity provider is taken', async () => {
  expect((await ask(token(GOOD))).status).toBe(200);
});

test('its claim gives the role', async () => {
  expect((await ask(token({ ...GOOD, lodegraph_role: 'admin' }), '/metrics')).status).toBe(200);
  expect((await ask(token(GOOD), '/metrics')).status).toBe(403);
  expect((await ask(token({ ...GOOD, lodegraph_role: 'emperor' }), '/metrics')).status).toBe(403);
});

test.each([
  ['out of date', token({ ...GOOD, exp: NOW - 60 })],
  ['without an end', token({ ...GOOD, exp: undefined })],
  ['of another issuer', token({ ...GOOD, iss: 'https://elsewhere.example.org/' })],
  ['for another audience', token({ ...GOOD, aud: 'the bank' })],
  ['signed by a stranger', token(GOOD, stranger)],
  ['not signed at all', `${part({ alg: 'none' })}.${part(GOOD)}.`],
  ['changed afterwards', token(GOOD).replace(/\.[^.]+\./, `.${part({ ...GOOD, sub: 'eve' })}.`)],
])('a token %s is refused', async (_, text) => {
  expect((await ask(text)).status).toBe(401);
});
