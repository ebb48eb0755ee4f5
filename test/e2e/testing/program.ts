import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../../..');
const ENTRY = path.join(root, 'dist/cli/main.js');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };

/** How `npm start` runs Node. */
export const NODE_FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** Only what a shell needs: a developer's own PORT or DATASET_DIR must not change what is tested. */
const cleanEnvironment = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ...env,
});

/** The built program, started. */
export function start(args: readonly string[], env?: NodeJS.ProcessEnv): Running {
  return new Running(
    spawn(process.execPath, [...NODE_FLAGS, ENTRY, ...args], { cwd: root, env: cleanEnvironment(env) }),
  );
}

/** The built program, run to its end. */
export async function run(args: readonly string[], { env, input = '' }: RunOptions = {}): Promise<Finished> {
  const running = start(args, env);
  running.child.stdin.end(input);
  return running.finished;
}

/** What a test left running, because it failed or ran out of time, ends with its file. */
const running = new Set<ChildProcessWithoutNullStreams>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

export class Running {
  stdout = '';
  stderr = '';
  readonly finished: Promise<Finished>;

  constructor(readonly child: ChildProcessWithoutNullStreams) {
    running.add(child);
    child.once('close', () => running.delete(child));
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    // A program that ends before it has read its input is what some tests are about.
    child.stdin.on('error', () => {});
    this.finished = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }));
    });
  }

  get log(): readonly LogLine[] {
    return this.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LogLine);
  }

  /** The first line of the log that fits; fails when the program ends without it. */
  async logged(fits: (line: LogLine) => boolean): Promise<LogLine> {
    for (;;) {
      const line = this.log.find(fits);
      if (line !== undefined) return line;
      if (this.child.exitCode !== null) throw new Error(`The program ended:\n${this.stdout}${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}
