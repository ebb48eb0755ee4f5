import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { folderOf } from './home.mjs';
import { fetchWithMaven } from './maven.mjs';
import { lives } from './processes.mjs';

/** Lists every jar with its size. It is written last, so without it a folder is not whole. */
const COMPLETE = 'complete.json';

/** The folder of the release's jars, filled with Maven's help the first time and whenever it is not whole. */
export async function ensureJars(release, java, { signal, say }) {
  const folder = path.join(folderOf(release.version), 'lib');
  const fault = faultOf(folder);
  if (fault === null) return folder;
  if (existsSync(folder))
    say(`The cached jars of Neo4j ${release.version} are not whole (${fault}): fetching them again.`);

  removeLeftovers(release.version);
  const fresh = `${folder}-${process.pid}`;
  const started = performance.now();
  say(`Fetching Neo4j ${release.version} with Maven (about 150 MB to download the first time) …`);
  try {
    mkdirSync(fresh, { recursive: true });
    await fetchWithMaven(release.version, java, fresh, { signal, say });
    const sizes = sizesOf(fresh);
    for (const name of Object.keys(sizes)) requireWhole(path.join(fresh, name));
    writeFileSync(path.join(fresh, COMPLETE), JSON.stringify(sizes, null, 2));
    // Another start may have been quicker; a server may already run on its jars.
    if (faultOf(folder) !== null) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`Fetched ${Object.keys(sizesOf(folder)).length} jars in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return folder;
}

/** Why the folder cannot be used as it is, or null. */
function faultOf(folder) {
  if (!existsSync(path.join(folder, COMPLETE))) return 'the download did not end';
  try {
    const expected = JSON.parse(readFileSync(path.join(folder, COMPLETE), 'utf8'));
    const found = sizesOf(folder);
    const wrong = Object.keys(expected).find((name) => found[name] !== expected[name]);
    if (wrong === undefined) return null;
    return wrong in found ? `${wrong} has another size` : `${wrong} is missing`;
  } catch {
    return `${COMPLETE} cannot be read`;
  }
}

function sizesOf(folder) {
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  return Object.fromEntries(jars.sort().map((name) => [name, statSync(path.join(folder, name)).size]));
}

/** A download that was cut short lacks the directory at a zip file's end; Maven would copy it all the same. */
function requireWhole(file) {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const tail = Buffer.alloc(Math.min(size, 66_000));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    if (tail.lastIndexOf('PK\x05\x06', undefined, 'latin1') >= 0) return;
  } finally {
    closeSync(descriptor);
  }
  const name = path.basename(file);
  throw new Failure(
    `Maven's local repository (~/.m2/repository, unless set otherwise) holds a damaged ${name}. Delete that file there and ` +
      `run the command again:\n  find ~/.m2/repository -name ${name} -delete`,
  );
}

/** What a killed fetch left behind. */
function removeLeftovers(version) {
  if (!existsSync(folderOf(version))) return;
  for (const name of readdirSync(folderOf(version))) {
    const owner = /^lib-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !lives(Number(owner))) {
      rmSync(path.join(folderOf(version), name), { recursive: true, force: true });
    }
  }
}
