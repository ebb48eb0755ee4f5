import { packageRoot } from '../../config/package-root.js';
import { createSchema } from '../../graphql/schema.js';
import { datasetDocumentation, datasetSchema } from '../../ingest/validation/dataset-schema.js';
import { schemaText } from '../../server/graphql/schema-text.js';
import { datasetReport } from './dataset-report/dataset-report.js';
import type { GeneratedFile } from './generated-file.js';

export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    { file: 'schema/schema.graphql', text: schemaText(await createSchema()) },
    { file: 'schema/dataset.schema.json', text: `${JSON.stringify(datasetSchema(), null, 2)}\n` },
    { file: 'docs/data-model.md', part: 'dataset-tables', text: datasetDocumentation() },
    ...(await datasetReport(packageRoot)),
  ];
}
