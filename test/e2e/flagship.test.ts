import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './testing/program.js';
import { TestServer } from './testing/server.js';

const file = (extension: string): string => path.join(root, `schema/operations/flagship.${extension}`);
const whenPackaged = existsSync(file('graphql')) ? test : test.skip;

whenPackaged('the flagship question is answered over HTTP and on the command line alike', async () => {
  const query = readFileSync(file('graphql'), 'utf8');
  const variables: unknown = JSON.parse(readFileSync(file('variables.json'), 'utf8'));
  const server = await TestServer.start();
  const response = await server.ask({ query, variables });
  const answer = (await response.json()) as { data: unknown; errors?: unknown };
  await server.stop();
  expect(answer.errors).toBeUndefined();
  const { code, stdout } = await run(['query', file('graphql'), '--variables', `@${file('variables.json')}`]);
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { data: unknown }).data).toEqual(answer.data);
});
