import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './testing/program.js';
import { TestServer } from './testing/server.js';

/** The question that README.md asks from a shell, and the examples of docs/clients.md, as a reader would run them. */
const examplesIn = (page: string): Example[] =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
    ([, language, code]) => ({ language, code }) as Example,
  );
const examples = [
  ...examplesIn('README.md').filter(({ code }) => code.startsWith('curl ')),
  ...examplesIn('docs/clients.md'),
];

interface Example {
  readonly language: string;
  readonly code: string;
}

const PROGRAMS: Readonly<Record<string, { command: string; file: string; needs: readonly string[] }>> = {
  sh: { command: 'sh', file: 'example.sh', needs: ['sh', 'curl'] },
  js: { command: process.execPath, file: 'example.mjs', needs: [] },
  python: { command: 'python3', file: 'example.py', needs: ['python3'] },
};

/** What the output of each has in it, in their order. */
const EXPECTED: readonly RegExp[] = [
  /^\{"data":\{"dependencyChains":\{"nodes":\[\{"facility":/,
  /^\{"data":\{"ownership":\{"controller":\{/,
  /^304$/m,
  /^\d+ firms, from .+ to .+$/m,
  /^.+ (TRUE|FALSE|UNDETERMINED) rule:MAJORITY_CONTROL$/m,
];

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  await server.stop();
});

test('each example has an expectation', () => {
  expect(examples).toHaveLength(EXPECTED.length);
});

const exists = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe.each(examples.map((example, n) => [example.language, n, example] as const))(
  '%s, example %i',
  (language, n, { code }) => {
    const { command, file, needs } = PROGRAMS[language]!;
    const missing = needs.filter((program) => !exists(program));
    if (missing.length > 0)
      console.warn(`NOT RUN: an example in ${language}, for there is no ${missing.join(', ')} here.`);

    (missing.length > 0 ? test.skip : test)('runs, and answers', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'lodegraph-client-'));
      writeFileSync(path.join(folder, file), code.replaceAll('http://localhost:4000', server.url));
      const { stdout } = await promisify(execFile)(command, [file], { cwd: folder });
      expect(stdout).toMatch(EXPECTED[n]!);
    });
  },
);
