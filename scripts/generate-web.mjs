import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import { buildSchema, parse, validate } from 'graphql';
import { format } from 'prettier';
import { filesIn } from './build-stamp.mjs';
import { root } from './root.mjs';

/**
 * Types of what the pages ask: src/web/**\/*.graphql against schema/schema.graphql, into src/web/api/generated.ts.
 * With --check it writes nothing, and fails where that file is not what it would write.
 */
const TARGET = 'src/web/api/generated.ts';
const check = process.argv.includes('--check');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

const schemaText = read('schema/schema.graphql');
const schema = buildSchema(schemaText);
const documents = filesIn('src/web')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ location: `src/web/${file}`, document: parse(read(`src/web/${file}`)) }));

const all = { kind: 'Document', definitions: documents.flatMap(({ document }) => document.definitions) };
const problems = validate(schema, all);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem.toString());
  process.exit(1);
}

const config = {
  documentMode: 'string',
  enumsAsTypes: true,
  onlyOperationTypes: true,
  skipTypename: true,
  useTypeImports: true,
  dedupeFragments: true,
  inlineFragmentTypes: 'combine',
  mergeFragmentTypes: true,
  scalars: { Date: 'string', PartialDate: 'string', ID: 'string' },
};
const text = await codegen({
  filename: TARGET,
  schema: parse(schemaText),
  schemaAst: schema,
  documents,
  config,
  plugins: [{ typescript: {} }, { operations: {} }, { typedDocuments: {} }],
  pluginMap: {
    typescript,
    operations,
    typedDocuments,
  },
});
const options = JSON.parse(read('.prettierrc.json'));
const header = '// Written by `npm run generate` from the schema and src/web/**/*.graphql: change those instead.\n';
const wanted = await format(header + text, { ...options, parser: 'typescript' });
let present = '';
try {
  present = read(TARGET);
} catch {
  // Not there yet.
}
if (present === wanted) console.log(`${TARGET} is up to date`);
else if (check) {
  console.error(`${TARGET} is not up to date: run npm run generate.`);
  process.exitCode = 1;
} else {
  writeFileSync(path.join(root, TARGET), wanted);
  console.log(`wrote ${TARGET}`);
}
