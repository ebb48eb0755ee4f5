import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './testing/program.js';
import { TestServer } from './testing/server.js';

/** Within the project, so that its packages are found. */
const folder = path.join(root, '.cache/typed-client');
const here = path.join(root, 'test/e2e/typed-client');
const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, [...args], { cwd: root });

test('a client in TypeScript, made from the schema by code generation, compiles and runs three operations', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(here, 'client.ts.txt'), path.join(folder, 'client.ts'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
  await run(path.join(here, 'generate.mjs'), path.join(folder, 'generated.ts'), 'rules', 'search', 'ownership');
  const strict = [
    '--ignoreConfig',
    '--strict',
    '--noUncheckedIndexedAccess',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2022',
  ];
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  await run(tsc, ...strict, '--types', 'node', path.join(folder, 'client.ts'));
  const server = await TestServer.start();
  const { stdout } = await run(path.join(folder, 'client.js'), `${server.url}/graphql`);
  await server.stop();
  const { ids, scores, asset } = JSON.parse(stdout) as { ids: string[]; scores: number[]; asset: { name: string } };
  expect(ids).toContain('rule:MAJORITY_CONTROL');
  expect(scores.length).toBeGreaterThan(0);
  expect(asset.name).toMatch(/Kwinana/);
}, 120_000);
