import { useCallback, useEffect, useState } from 'react';
import { ask, type AskError } from './ask.js';
import type { TypedDocumentString } from './generated.js';
import { useKey } from './key.js';

export interface Asked<Result> {
  /** The newest answer; while the next one is awaited still the one before, so that nothing jumps. */
  readonly data: Result | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  readonly retry: () => void;
}

/** Answers of this visit: going back shows them at once. The data changes with a new import only. */
const KEPT = 60;
const answers = new Map<string, unknown>();

/** Asks when the question or the visitor's key changes; null asks nothing. */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): Asked<Result> {
  const { turn } = useKey();
  const key = variables === null ? null : `${turn}\n${document.toString()}\n${JSON.stringify(variables)}`;
  const [shown, setShown] = useState<{ key: string; data: Result } | null>(null);
  const [failed, setFailed] = useState<{ key: string; error: AskError } | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (key === null || answers.has(key)) return;
    const abort = new AbortController();
    ask(document, variables as Variables, abort.signal).then(
      (data) => {
        remember(key, data);
        setShown({ key, data });
        setFailed(null);
      },
      (error: AskError) => {
        if (!abort.signal.aborted) setFailed({ key, error });
      },
    );
    return () => abort.abort();
    // The key holds document and variables, which are new objects at every rendering.
  }, [key, attempt]);

  const retry = useCallback(() => {
    setFailed(null);
    setAttempt((count) => count + 1);
  }, []);
  const known = key === null ? null : ((answers.get(key) as Result | undefined) ?? null);
  const error = failed !== null && failed.key === key ? failed.error : null;
  const loading = key !== null && known === null && error === null;
  return { data: known ?? (loading ? (shown?.data ?? null) : null), error, loading, retry };
}

function remember(key: string, data: unknown): void {
  answers.delete(key);
  answers.set(key, data);
  const oldest = answers.keys().next().value;
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
}
