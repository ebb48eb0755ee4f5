import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Shows nothing; has the editor of variables mark what is no JSON, and nothing else. It takes every non-null type for
 * one that must be given, default or not, and so found fault with sound examples. What is really wrong the server says.
 */
export function LenientVariables() {
  const api = useMonaco(({ monacoGraphQL }) => monacoGraphQL);
  useEffect(() => {
    if (api === undefined) return;
    const { jsonDiagnosticSettings } = api.diagnosticSettings;
    // GraphiQL sets the same object again for every tab.
    Object.assign(jsonDiagnosticSettings ?? {}, { schemaValidation: 'ignore' });
    api.setDiagnosticSettings(api.diagnosticSettings);
  }, [api]);
  return null;
}
