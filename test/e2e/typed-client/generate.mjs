import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documents from '@graphql-codegen/typed-document-node';
import { buildSchema, parse } from 'graphql';

/** Writes the types of some operations, and the operations themselves, as TypeScript: what a client's build would do. */
const [target, ...names] = process.argv.slice(2);
const text = readFileSync('schema/schema.graphql', 'utf8');
const code = await codegen({
  filename: target,
  schema: parse(text),
  schemaAst: buildSchema(text),
  documents: names.map((name) => ({
    location: name,
    document: parse(readFileSync(`schema/operations/${name}.graphql`, 'utf8')),
  })),
  config: { useTypeImports: true },
  plugins: [{ types: {} }, { operations: {} }, { documents: {} }],
  pluginMap: { types, operations, documents },
});
writeFileSync(target, code);
