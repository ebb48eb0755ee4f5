import { createSchema } from '../../graphql/schema.js';
import { datasetDocumentation, datasetSchema } from '../../ingest/validation/dataset-schema.js';
import { schemaText } from '../../server/graphql/schema-text.js';

/** A file that is derived from the code as a whole, or a part of one that people write. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
  /** In a file that people write: the name of the part, between `<!-- NAME -->` and `<!-- /NAME -->`. */
  readonly part?: string;
}

export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    { file: 'schema/schema.graphql', text: schemaText(await createSchema()) },
    { file: 'schema/dataset.schema.json', text: `${JSON.stringify(datasetSchema(), null, 2)}\n` },
    { file: 'docs/data-model.md', part: 'dataset-tables', text: datasetDocumentation() },
  ];
}
