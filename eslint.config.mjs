import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** The rooms of the house and who may call whom; see docs/architecture.md. */
const arrow = (target, from, message) => ({ target, from, message });

/** All rooms but the pages, which run in a browser. */
const NOT_WEB = ['domain', 'store', 'app', 'graphql', 'ingest', 'server', 'cli', 'config', 'composition.ts'].map(
  (room) => `./src/${room}`,
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', 'src/web/api/generated.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'src/web/tsconfig.json', 'test/web/tsconfig.json'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            arrow(
              './src/domain',
              [
                './src/store',
                './src/app',
                './src/graphql',
                './src/ingest',
                './src/server',
                './src/cli',
                './src/config',
                './src/composition.ts',
              ],
              'domain/ is pure: values and algorithms that know no store and no transport.',
            ),
            arrow(
              './src/store',
              [
                './src/app',
                './src/graphql',
                './src/ingest',
                './src/server',
                './src/cli',
                './src/config',
                './src/composition.ts',
              ],
              'A store answers the port; it knows nothing of who asks.',
            ),
            arrow(
              './src/app',
              ['./src/graphql', './src/ingest', './src/server', './src/cli', './src/store/memory', './src/store/neo4j'],
              'app/ speaks to the port, never to an adapter or a transport.',
            ),
            arrow(
              './src/graphql',
              ['./src/ingest', './src/server', './src/cli', './src/store/memory', './src/store/neo4j'],
              'graphql/ unpacks, calls a service of app/, returns.',
            ),
            arrow(
              './src/ingest',
              ['./src/graphql', './src/server', './src/cli', './src/store/memory', './src/store/neo4j'],
              'ingest/ writes through the port.',
            ),
            arrow(
              './src/server',
              ['./src/cli', './src/store/memory', './src/store/neo4j'],
              'Only composition.ts names an adapter.',
            ),
            arrow('./src/web', NOT_WEB, 'The pages know the program by its schema only: src/web/api/generated.ts.'),
            arrow(NOT_WEB, './src/web', 'The program serves the built pages and imports nothing of them.'),
            arrow('./src/cli', ['./src/store/memory', './src/store/neo4j'], 'Only composition.ts names an adapter.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'domain/ imports no package and nothing of node.' }] },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts', 'src/graphql/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'crypto'].map((name) => ({
          name,
          message: 'An answer depends on its question and the generation only: it is held, and given again.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'An answer depends on its question and the generation only.' },
      ],
    },
  },
);
