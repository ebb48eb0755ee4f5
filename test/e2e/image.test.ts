import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE_FLAGS, root, Running } from './testing/program.js';

/** What can be held of the image without an engine: the program runs from what the Dockerfile puts into it. */
const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8').replaceAll('\\\n', '');
const [build = '', image = ''] = dockerfile.split(/^FROM .*$/m).slice(1);
const copied = [build, image].map((stage) =>
  [...stage.matchAll(/^COPY (--from=build )?(.+)$/gm)].flatMap(([, from, names = '']) =>
    names
      .split(' ')
      .slice(0, -1)
      .map((name) => ({ name: name.replace(/^\/app\//, ''), built: from !== undefined })),
  ),
);
const commandOf = (instruction: RegExp): string[] => JSON.parse(instruction.exec(image)![1]!) as string[];
const [node, ...command] = commandOf(/^CMD (.+)$/m);
const [, ...healthcheck] = commandOf(/^HEALTHCHECK .*?CMD (.+)$/m);

const directory = mkdtempSync(path.join(tmpdir(), 'lodegraph-image-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const put = (name: string): void =>
  cpSync(path.join(root, name), path.join(directory, name), {
    recursive: true,
    // A package's own packages are named for themselves.
    filter: (file) => file === path.join(root, name) || path.basename(file) !== 'node_modules',
  });

/** The folders that `npm prune --omit=dev` leaves. */
function productionPackages(): readonly string[] {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { dev?: true; optional?: true }> };
  return Object.entries(packages)
    .filter(([name, { dev, optional }]) => name !== '' && !dev && (!optional || existsSync(path.join(root, name))))
    .map(([name]) => name);
}

test('the image runs Node as npm start does', () => {
  expect(NODE_FLAGS).toContain('--no-allocation-site-pretenuring');
  expect(command.filter((word) => word.startsWith('--'))).toEqual(NODE_FLAGS);
});

test('all that the Dockerfile takes from the project is there, and .dockerignore lets it through', () => {
  const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
  const taken = copied.flat().filter(({ built }) => !built);
  expect(taken.length).toBeGreaterThan(5);
  for (const { name } of taken) {
    expect([name, existsSync(path.join(root, name))]).toEqual([name, true]);
    expect(ignored).not.toContain(name);
  }
});

test('the program answers from what the image holds, without development dependencies', async () => {
  for (const { name } of copied[1]!)
    for (const each of name === 'node_modules' ? productionPackages() : [name]) put(each);
  expect(node).toBe('node');
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production' };
  const running = new Running(spawn(process.execPath, command, { cwd: directory, env }));
  const { url } = await running.logged(({ msg }) => msg === 'listening');
  const at = String(url).replace('localhost', '127.0.0.1');

  const variables: unknown = JSON.parse(
    readFileSync(path.join(root, 'schema/operations/flagship.variables.json'), 'utf8'),
  );
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: 'flagship', variables }),
  });
  expect(await response.json()).toEqual(
    JSON.parse(readFileSync(path.join(root, 'schema/operations/flagship.result.json'), 'utf8')),
  );
  const pages = ['/', '/playground', '/schema.graphql', '/examples.json', '/metrics'];
  const statuses = await Promise.all(pages.map(async (page) => (await fetch(at + page)).status));
  expect(statuses).toEqual(pages.map(() => 200));

  // The check finds the port that the program was given.
  const isHealthy = (): boolean =>
    spawnSync(process.execPath, healthcheck, { env: { ...env, PORT: new URL(at).port } }).status === 0;
  expect(isHealthy()).toBe(true);
  running.child.kill('SIGTERM');
  expect((await running.finished).code).toBe(0);
  expect(isHealthy()).toBe(false);
  // It copies 60 MB of many small files.
}, 120_000);
