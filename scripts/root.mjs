import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own directory, whatever the current one is. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
