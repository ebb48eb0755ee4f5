import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../config/package-root.js';
import { reportFailure } from '../report-failure.js';
import { generatedFiles } from './generated-files.js';
import { withPart } from './with-part.js';

/**
 * `npm run generate`: writes what is derived from the code and the seeds, for people to read in a review and for clients
 * to take. With --check it writes nothing, and fails where a file is not what it would write. With --release it keeps the
 * schema as that of the version in package.json as well: what later ones are held to.
 */
const check = process.argv.includes('--check');

const release = process.argv.includes('--release');
const files = await generatedFiles(release).catch((error: unknown) => reportFailure(error));

for (const { file, part, text } of files ?? []) {
  const absolute = path.join(packageRoot, file);
  const before = await readFile(absolute, 'utf8').catch(() => null);
  const after = part === undefined ? text : withPart(before ?? '', part, text);
  if (after === null) {
    console.error(`${file} has no place for it: put <!-- ${part} --> and <!-- /${part} --> where it belongs.`);
    process.exitCode = 1;
  } else if (before === after) {
    console.log(`${file} is up to date`);
  } else if (check) {
    console.error(`${file} is not up to date: run npm run generate.`);
    process.exitCode = 1;
  } else {
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, after);
    console.log(`wrote ${file}`);
  }
}
