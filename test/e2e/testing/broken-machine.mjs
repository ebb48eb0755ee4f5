import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Breaks the machine under the program, with `node --import`: what hashes the name of the list of minerals fails, and
 * for that of criteria something fails that nobody waits for. The program has no such fault, or it would be mended.
 */
const { createHash } = crypto;
crypto.createHash = (...given) => {
  const hash = createHash(...given);
  const update = hash.update.bind(hash);
  hash.update = (data, ...encoding) => {
    if (String(data).startsWith('["Mineral"')) throw new Error('the disk at /dev/sda1 is broken');
    if (String(data).startsWith('["Criterion"')) void Promise.reject(new Error('left behind'));
    return update(data, ...encoding);
  };
  return hash;
};
syncBuiltinESMExports();
