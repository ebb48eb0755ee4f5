import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { LodegraphError } from '../../../domain/errors.js';
import { packageRoot } from '../../../config/package-root.js';
import type { GeneratedFile } from '../generated-file.js';
import { breakingChanges } from './breaking-changes.js';

/** The schema of every release, `1.2.3.graphql`. */
const RELEASES = 'schema/releases';

export interface Release {
  readonly version: string;
  readonly text: string;
}

/** The newest release whose schema was kept; null before the first. */
export function lastRelease(directory = path.join(packageRoot, RELEASES)): Release | null {
  if (!existsSync(directory)) return null;
  const versions = readdirSync(directory).flatMap((file) => /^(\d+\.\d+\.\d+)\.graphql$/.exec(file)?.[1] ?? []);
  const version = versions.sort(byVersion).at(-1);
  if (version === undefined) return null;
  return { version, text: readFileSync(path.join(directory, `${version}.graphql`), 'utf8') };
}

/** The file that keeps a release; throws where its schema breaks what the one before it promised. */
export function releasedSchema(version: string, schema: GraphQLSchema, text: string): GeneratedFile {
  const last = lastRelease();
  const broken = last === null ? [] : breakingChanges(last.text, schema);
  if (broken.length > 0) {
    const advice = 'Bring it back, and mark it as deprecated in this release: it may go in the next.';
    throw new LodegraphError(
      'BAD_USER_INPUT',
      [`Clients of ${last!.version} would break:`, ...broken, advice].join('\n'),
    );
  }
  return { file: `${RELEASES}/${version}.graphql`, text };
}

export const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
