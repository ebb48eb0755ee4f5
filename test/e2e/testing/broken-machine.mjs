import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Breaks the machine under the program, with `node --import`: whatever hashes the name of the list of minerals
 * fails. There is no such fault in the program itself, or it would be mended.
 */
const { createHash } = crypto;
crypto.createHash = (...given) => {
  const hash = createHash(...given);
  const update = hash.update.bind(hash);
  hash.update = (data, ...encoding) => {
    if (String(data).startsWith('["Mineral"')) throw new Error('the disk at /dev/sda1 is broken');
    return update(data, ...encoding);
  };
  return hash;
};
syncBuiltinESMExports();
