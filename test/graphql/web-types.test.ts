import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

test('the types of what the pages ask are those of the schema', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate-web.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).toBe('src/web/api/generated.ts is up to date\n');
  expect(status).toBe(0);
});
