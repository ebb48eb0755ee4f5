import { openStore } from '../../composition.js';
import { readConfig } from '../../config/config.js';
import { answerFrom } from '../../graphql/answer-from.js';
import { createSchema } from '../../graphql/schema.js';
import { Api } from '../../server/graphql/api.js';
import { createDiagnostics } from '../../server/logger.js';
import { readText, readVariables } from '../read-input.js';

export interface QueryOptions {
  readonly variables?: string;
  readonly operation?: string;
  readonly dataset?: string;
}

/** `lodegraph query`: what the server would answer, without a server. */
export async function query(file: string, options: QueryOptions): Promise<void> {
  const config = readConfig(process.env, options.dataset === undefined ? {} : { dataset: options.dataset });
  const document = await readText(file);
  const variables = await readVariables(options.variables);
  const { store } = await openStore(config);
  const { protection, transport } = config.serving;
  const schema = await createSchema({ protection, federation: transport.federation });
  const api = await Api.start(schema, createDiagnostics());
  try {
    const request = {
      query: document,
      variables,
      ...(options.operation === undefined ? {} : { operationName: options.operation }),
    };
    const { body } = await answerFrom(store, (contextValue) => api.engine.executeOperation(request, { contextValue }));
    if (body.kind !== 'single') throw new Error('An incremental answer was not asked for.');
    const { errors, data, extensions } = body.singleResult;
    console.log(JSON.stringify({ errors, data, extensions }, null, 2));
    if (errors !== undefined) process.exitCode = 1;
  } finally {
    await api.engine.stop();
    await store.close();
  }
}
