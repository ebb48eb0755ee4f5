import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The Java machine's own words, then the server's. */
const FILES = ['logs/console.log', 'logs/neo4j.log'];

/** The last lines of a home's logs, each under its file's name, for a person to read. */
export function tailOf(home, lines = 15) {
  const parts = FILES.map((file) => path.join(home, file))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, text: readable(readFileSync(file, 'utf8')) }))
    .filter(({ text }) => text !== '')
    .map(({ file, text }) => `${file}:\n${text.split('\n').slice(-lines).join('\n')}`);
  return [...parts, `The whole story: ${path.join(home, 'logs/debug.log')}`].join('\n\n');
}

/** Neo4j greets a launcher that waits for it with a control character. */
const readable = (text) => text.replaceAll('\x06', '').trim();
