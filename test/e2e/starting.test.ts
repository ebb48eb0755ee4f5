import { createServer, type AddressInfo } from 'node:net';
import { run } from './testing/program.js';
import { datasetDirectory, writeDataset } from './testing/dataset.js';
import { TestServer } from './testing/server.js';

test('the first answer comes within 3 s of the start', async () => {
  const started = performance.now();
  const server = await TestServer.start();
  expect((await server.ask({ query: '{ __typename }' })).status).toBe(200);
  const took = performance.now() - started;
  await server.stop();
  expect(took).toBeLessThan(3_000);
});

test('a port in use is said in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const port = String((taken.address() as AddressInfo).port);
  const { code, stderr } = await run(['serve', '--port', port], { env: { DATASET_DIR: await datasetDirectory() } });
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^error: Port ${port} on 127.0.0.1 is in use\\. .*PORT=\\d+\\.\n$`));
});

test.each([
  [{ PORT: 'abc' }, 'error: PORT is "abc": expected a whole number from 0 to 65535.\n'],
  [{ PORT: '70000' }, 'error: PORT is "70000": expected a whole number from 0 to 65535.\n'],
  [{ LOG_LEVEL: 'loud' }, /^error: LOG_LEVEL is "loud": expected one of .*\n$/],
  [{ STORE: 'oracle' }, 'error: STORE is "oracle": expected one of memory, neo4j.\n'],
  [{ STORE: 'neo4j', NEO4J_URI: 'localhost:7687' }, /^error: NEO4J_URI is "localhost:7687": expected the address.*\n$/],
])('%j is refused in one line', async (env, message) => {
  const { code, stderr, stdout } = await run(['serve'], { env });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('a host that is not of this machine is said so', async () => {
  const env = { HOST: '192.0.2.1', PORT: '0', DATASET_DIR: await datasetDirectory() };
  const { code, stderr } = await run(['serve'], { env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: HOST is "192.0.2.1", which is no address of this machine\./);
});

test('a dataset that cannot be loaded is named with table, row and column', async () => {
  const directory = await writeDataset({
    'stakes.csv': 'owner,asset,share,source\nfirm:owner,facility:plant,160,source:report\n',
  });
  const { code, stderr } = await run(['serve'], { env: { PORT: '0', DATASET_DIR: directory } });
  expect(code).toBe(1);
  expect(stderr).toContain(`The dataset in ${directory} cannot be loaded.`);
  expect(stderr).toContain('stakes:2:share');
  expect(stderr).toContain(`lodegraph validate ${directory}`);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a dataset that is not there is said so', async () => {
  const { code, stderr } = await run(['serve', '--dataset', '/no/such/directory']);
  expect(code).toBe(1);
  expect(stderr).toContain('There is no directory /no/such/directory.');
});
