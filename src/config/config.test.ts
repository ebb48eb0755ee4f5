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
  expect(readConfig({})).toEqual({
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

test('a store that does not exist yet says so', () => {
  expect(messageOf({ STORE: 'neo4j' })).toContain('later version');
  expect(messageOf({ STORE: 'sqlite' })).toContain('expected one of memory, neo4j');
});
