import type { IncomingMessage } from 'node:http';
import { clientAddress, isLoopback, networkOf } from './client-address.js';

const from = (header: string | undefined): IncomingMessage =>
  ({ headers: { 'x-forwarded-for': header }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage;

test.each([
  [0, '1.2.3.4', '10.0.0.1'],
  [1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  [2, '6.6.6.6, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
  [2, '1.2.3.4', '10.0.0.1'],
  [1, 'nonsense', '10.0.0.1'],
  [1, undefined, '10.0.0.1'],
])('with %i trusted proxies and %j, a request comes from %s', (proxies, header, address) => {
  expect(clientAddress(from(header), proxies)).toBe(address);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.0.2.7', false],
  ['example.org', false],
])('%s is of this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
