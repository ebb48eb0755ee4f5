import { run, start, type Running } from '../../testing/program.js';
import { TestServer } from '../../testing/server.js';

/** How to reach the Neo4j that the environment names. */
export const neo4jEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );

/** The API on Neo4j, once it has a dataset to answer from. */
export const serveNeo4j = (env: NodeJS.ProcessEnv = {}): Promise<TestServer> =>
  TestServer.start({ STORE: 'neo4j', LODEGRAPH_STOP_SECONDS: '2', ...neo4jEnv(), ...env });

export const startLoad = (directory: string): Running => start(['load', directory], neo4jEnv());

/** `lodegraph load` to its end. */
export async function load(directory: string, ...more: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['load', directory, ...more], { env: neo4jEnv() });
  if (code !== 0) throw new Error(`load ended with ${code}\n${stdout}${stderr}`);
  return stdout;
}

interface Listed {
  readonly role: string;
  readonly dataset: { readonly title: string };
}

/** `lodegraph generations`, as `title role`, newest first. */
export async function generations(): Promise<readonly string[]> {
  const { stdout } = await run(['generations', '--format', 'json'], { env: neo4jEnv() });
  return (JSON.parse(stdout) as Listed[]).map(({ dataset, role }) => `${dataset.title} ${role}`);
}
