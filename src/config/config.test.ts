import path from 'node:path';
import { LodegraphError } from '../domain/errors.js';
import { readConfig } from './config.js';
import { packageRoot } from './package-root.js';

const messageOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(LodegraphError);
    return (error as LodegraphError).message;
  }
  throw new Error('The configuration was accepted.');
};

test('an empty environment serves the packaged dataset on the loopback address', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    datasetDir: path.join(packageRoot, 'seeds'),
    store: 'memory',
    logLevel: 'info',
    maxTableBytes: null,
    stopSeconds: 10,
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', STORE: '' })).toMatchObject({ port: 4000, host: '127.0.0.1' });
});

test('the command line wins over the environment', () => {
  const config = readConfig({ PORT: '5000', DATASET_DIR: '/env' }, { port: '0', dataset: '/flag' });
  expect(config).toMatchObject({ port: 0, datasetDir: '/flag' });
});

test('a relative dataset is one of the current directory', () => {
  expect(readConfig({ DATASET_DIR: 'mine' }).datasetDir).toBe(path.resolve('mine'));
});

test.each(['abc', '-1', '65536', '4000.5', '1e3', '0x10'])('PORT=%s is refused by name and value', (PORT) => {
  expect(messageOf({ PORT })).toBe(`PORT is "${PORT}": expected a whole number from 0 to 65535.`);
});

test('all that is wrong is said at once', () => {
  const lines = messageOf({ PORT: 'x', LOG_LEVEL: 'loud', LODEGRAPH_MAX_TABLE_MB: '0' }).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('LOG_LEVEL is "loud": expected one of fatal, error');
});

test('a store that does not exist says which do', () => {
  expect(messageOf({ STORE: 'sqlite' })).toContain('expected one of memory, neo4j');
});

test('Neo4j is looked for where "npm run neo4j -- start" starts it; a password alone is that of its first user', () => {
  expect(readConfig({ STORE: 'neo4j' })).toMatchObject({
    store: 'neo4j',
    neo4j: {
      uri: 'bolt://127.0.0.1:7687',
      user: undefined,
      password: undefined,
      database: undefined,
      pointerMs: 1_000,
    },
  });
  expect(readConfig({ NEO4J_PASSWORD: 'x', NEO4J_POINTER_MS: '500' }).neo4j).toMatchObject({
    user: 'neo4j',
    password: 'x',
    pointerMs: 500,
  });
  expect(readConfig({ NEO4J_URI: 'bolt://env' }, { to: 'neo4j+s://flag' }).neo4j.uri).toBe('neo4j+s://flag');
});

test.each(['localhost:7687', 'http://localhost', 'bolt://', 'nonsense'])('NEO4J_URI=%s is refused', (NEO4J_URI) => {
  expect(messageOf({ NEO4J_URI })).toContain(`NEO4J_URI is "${NEO4J_URI}": expected the address of a Neo4j`);
});

test('a password in the address is refused without being repeated', () => {
  const message = messageOf({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' });
  expect(message).toContain('set NEO4J_USER and NEO4J_PASSWORD');
  expect(message).not.toContain('hunter2');
});
