import { spawn } from 'node:child_process';
import { datasetDirectory } from './testing/dataset.js';
import { root, Running } from './testing/program.js';

test('npm start serves, and a signal to npm stops the server with it', async () => {
  const env = { ...process.env, PORT: '0', DATASET_DIR: await datasetDirectory() };
  const npm = spawn('npm', ['start', '--silent'], { cwd: root, env });
  const running = new Running(npm);
  const { url } = await running.logged(({ msg }) => msg === 'listening');
  const probe = `${String(url).replace('localhost', '127.0.0.1')}/livez`;
  expect((await fetch(probe)).status).toBe(200);

  npm.kill('SIGTERM');
  // npm itself is gone at once; the pipe closes when the server is, too.
  await running.finished;
  expect(running.log.map(({ msg }) => msg)).toContain('stopped');
  await expect(fetch(probe)).rejects.toThrow();
});
