import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'];

/** Writes neo4j.conf; where nothing is said, data, logs and the rest are folders of the home. */
export function writeConfiguration(home, { release, port, auth, env = process.env }) {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    // A driver given neo4j:// asks the server where to go; "localhost" could lead it to ::1, where nobody listens.
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': size('NEO4J_PAGECACHE', '512m', env),
    // Else every database takes 256 MB of disk before it holds anything.
    'db.tx_log.preallocate': 'false',
    'dbms.security.auth_enabled': String(auth !== null),
    'dbms.usage_report.enabled': 'false',
    // An older release of the same line does not know every setting below, and can do without.
    'server.config.strict_validation.enabled': 'false',
    ...release.settings,
  };
  mkdirSync(path.join(home, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(
    path.join(home, 'conf/neo4j.conf'),
    `# Written anew by every "npm run neo4j -- start".\n${lines.join('')}`,
  );
}

/** The arguments of `java` before the name of the class. */
export function javaOptions(java, { env = process.env } = {}) {
  const heap = size('NEO4J_HEAP', '1g', env);
  return [
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    // From 24 on Java warns of what Neo4j's libraries still do.
    ...(java.major >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-Dfile.encoding=UTF-8',
    `-Xms${bytes(heap) < bytes('512m') ? heap : '512m'}`,
    `-Xmx${heap}`,
  ];
}

function size(name, byDefault, env) {
  const value = env[name] || byDefault;
  if (/^[1-9]\d*[mg]$/i.test(value)) return value.toLowerCase();
  throw new Failure(`${name}=${value} is not a size: give a whole number with m or g, such as ${byDefault}.`, 2);
}

const bytes = (text) => Number.parseInt(text, 10) * (text.endsWith('g') ? 1024 : 1) * 1024 * 1024;
