import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

/** Copies all jars of a version into a folder, by way of the user's own Maven and its local repository. */
export async function fetchWithMaven(version, java, folder, { signal, say }) {
  const mvn = findMaven(version);
  const args = [
    ...['-B', '-q', '-f', POM, `-Dneo4j.version=${version}`, 'dependency:copy-dependencies'],
    ...[`-DoutputDirectory=${folder}`, '-DincludeScope=runtime'],
  ];
  let { code, output } = await run(mvn, args, java, signal);
  if (code !== 0 && !/Could not find artifact|was not found in/.test(output)) {
    say('Maven could not fetch everything; trying once more …');
    // Without -U Maven only repeats that it failed before.
    ({ code, output } = await run(mvn, ['-U', ...args], java, signal));
  }
  if (code === 0) return;
  throw new Failure(
    `Maven could not fetch Neo4j ${version}:\n${lastLines(output)}\nThe command was: ${mvn} ${args.join(' ')}`,
  );
}

function findMaven(version, env = process.env) {
  const folders = [
    ...[env.MAVEN_HOME, env.M2_HOME].filter(Boolean).map((home) => path.join(home, 'bin')),
    ...(env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ];
  const mvn = folders.map((folder) => path.join(folder, 'mvn')).find((file) => existsSync(file));
  if (mvn !== undefined) return mvn;
  throw new Failure(
    [
      `Maven is needed once, to fetch Neo4j ${version}, and "mvn" is neither on PATH nor in MAVEN_HOME. Install it:`,
      '  apt-get install maven    brew install maven',
      'With Docker instead, nothing else is needed: docker compose up -d neo4j',
    ].join('\n'),
  );
}

function run(mvn, args, java, signal) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, JAVA_HOME: java.home };
    const child = spawn(mvn, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const lastLines = (text) => text.trim().split('\n').slice(0, 12).join('\n');
