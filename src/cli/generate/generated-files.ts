import { packageRoot, packageVersion } from '../../config/package-root.js';
import { createSchema } from '../../graphql/schema.js';
import { datasetDocumentation, datasetSchema } from '../../ingest/validation/dataset-schema.js';
import { schemaText } from '../../server/graphql/schema-text.js';
import { datasetReport } from './dataset-report/dataset-report.js';
import type { GeneratedFile } from './generated-file.js';
import { releasedSchema } from './release/releases.js';

/** @param release whether the schema is kept as that of the version in package.json as well */
export async function generatedFiles(release: boolean): Promise<readonly GeneratedFile[]> {
  const schema = await createSchema();
  const text = schemaText(schema);
  return [
    { file: 'schema/schema.graphql', text },
    ...(release ? [releasedSchema(packageVersion(), schema, text)] : []),
    { file: 'schema/dataset.schema.json', text: `${JSON.stringify(datasetSchema(), null, 2)}\n` },
    { file: 'docs/data-model.md', part: 'dataset-tables', text: datasetDocumentation() },
    ...(await datasetReport(packageRoot)),
  ];
}
