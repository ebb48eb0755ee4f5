import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** Where systems and version managers put one Java beside another. */
const FOLDERS = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  path.join(homedir(), '.jdks'),
  path.join(homedir(), '.sdkman/candidates/java'),
  path.join(homedir(), '.asdf/installs/java'),
  path.join(homedir(), '.local/share/mise/installs/java'),
];

/**
 * Every Java of this machine, `{ home, major, from }`, in the order of a person's preference:
 * JAVA_HOME, then PATH, then the usual folders with the newest first.
 */
export function findJavas({ env = process.env, folders = FOLDERS } = {}) {
  const places = [
    ...(env.JAVA_HOME ? [{ home: env.JAVA_HOME, from: 'JAVA_HOME' }] : []),
    ...onPath(env).map((home) => ({ home, from: 'PATH' })),
  ];
  const asked = places.map(withVersion).filter((java) => java !== null);
  const others = folders
    .flatMap(installedIn)
    .map((home) => withVersion({ home, from: path.dirname(home) }))
    .filter((java) => java !== null)
    .sort((a, b) => b.major - a.major);
  const seen = new Set();
  return [...asked, ...others].filter(({ home }) => !seen.has(realpathSync(home)) && seen.add(realpathSync(home)));
}

/** The first Java that Neo4j names for the release; else one that is at least new enough to load it. */
export function chooseJava(release, javas) {
  const oldest = release.java[0];
  const chosen =
    javas.find(({ major }) => release.java.includes(major)) ?? javas.findLast(({ major }) => major > oldest);
  if (chosen !== undefined) return chosen;
  const found =
    javas.length === 0
      ? `No Java was found: not by JAVA_HOME, not on PATH, not in ${FOLDERS[0]} and the other usual folders.`
      : `Found only ${javas.map(({ home, major }) => `Java ${major} (${home})`).join(', ')}, which is too old.`;
  throw new Failure(
    [
      `Neo4j ${release.version} needs Java ${release.java.join(' or ')}. ${found}`,
      'Install one of these, or point JAVA_HOME at one that you have:',
      ...release.java.map(
        (major) => `  apt-get install openjdk-${major}-jre-headless    brew install openjdk@${major}`,
      ),
      'With Docker instead, nothing else is needed: docker compose up -d neo4j',
    ].join('\n'),
  );
}

export const javaIn = (home) => path.join(home, 'bin/java');

/** "17.0.15" is 17, "1.8.0_392" is 8. */
export function majorOf(version) {
  const numbers = /^(?:1\.)?(\d+)/.exec(version);
  return numbers === null ? null : Number(numbers[1]);
}

function onPath(env) {
  return (env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, 'java'))
    .filter((file) => path.isAbsolute(file) && existsSync(file))
    .map((file) => path.dirname(path.dirname(realpathSync(file))));
}

function installedIn(folder) {
  if (!existsSync(folder)) return [];
  return (
    readdirSync(folder)
      .map((name) => path.join(folder, name))
      // On macOS the Java proper sits deeper.
      .flatMap((home) => [home, path.join(home, 'Contents/Home'), path.join(home, 'libexec/openjdk.jdk/Contents/Home')])
      .filter((home) => existsSync(javaIn(home)))
  );
}

/** Null for a folder without a Java that works. */
function withVersion({ home, from }) {
  if (!existsSync(javaIn(home))) return null;
  const release = path.join(home, 'release');
  const written = existsSync(release) ? /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, 'utf8')) : null;
  // Not every Java has that file; asking the program itself takes longer.
  const said = written ?? /version "([^"]+)"/.exec(spawnSync(javaIn(home), ['-version'], { encoding: 'utf8' }).stderr);
  const major = said === null ? null : majorOf(said[1]);
  return major === null ? null : { home, major, from };
}
