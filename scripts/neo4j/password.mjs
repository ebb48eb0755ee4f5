import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { javaIn } from './find-java.mjs';

/** "neo4j/secret" as `{ user, password }`; null for "none", as the Docker image has it. */
export function parseAuth(text) {
  if (text === undefined || text === 'none') return null;
  const [, user, password] = /^([^/]*)\/(.*)$/.exec(text) ?? [];
  // Neo4j would refuse both later, after a start of ten seconds, and name no option of ours.
  if (user !== 'neo4j')
    throw new Failure('--auth must be neo4j/PASSWORD or none: "neo4j" is the first user\'s name.', 2);
  if (password.length < 8) throw new Failure('--auth: Neo4j wants a password of 8 characters or more.', 2);
  if (Buffer.byteLength(password) > 255) throw new Failure('--auth: the password is longer than 255 bytes.', 2);
  return { user, password };
}

/** Gives the first user its password. Neo4j heeds it only where no user has been created yet. */
export function setInitialPassword({ password }, { home, jars, java }) {
  const { status, stdout, stderr } = spawnSync(
    javaIn(java.home),
    ['-cp', path.join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', '--', password],
    { encoding: 'utf8', env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') } },
  );
  if (status !== 0) throw new Failure(`The initial password could not be set:\n${stdout}${stderr}`);
}
