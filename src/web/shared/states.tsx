import type { ReactNode } from 'react';
import type { AskError } from '../api/ask.js';
import { openKey } from '../api/key.js';
import type { Asked } from '../api/use-answer.js';

/** Room for what is on its way, of the height it will have. */
export function Loading({ lines = 4, what = 'Loading' }: { readonly lines?: number; readonly what?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={what}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

const HELP: Readonly<Record<string, string>> = {
  UNREACHABLE: 'Start it again, or check the network, and try once more.',
  STORE_UNAVAILABLE: 'The database behind the server is away. Nothing is lost: try again when it is back.',
  LIMIT_EXCEEDED: 'The question reaches too far for one answer: narrow it, for example by mineral or date.',
  NOT_FOUND: 'Search for it by name above: it may have another id.',
  UNAUTHENTICATED: 'Enter one that you were given; whoever runs this server makes them.',
  RATE_LIMITED: 'Wait a moment, or enter a key that may ask for more.',
  INTERNAL: 'This is a fault of ours, not of your question.',
};

/** An answer that did not come: what happened, what helps, and a way to try again. */
export function Problem({ error, retry }: { readonly error: AskError; readonly retry: () => void }) {
  const wantsKey = error.code === 'UNAUTHENTICATED';
  return (
    // Where a key is wanted, the field for it says so, once for all that cannot be answered.
    <div className="problem" role={wantsKey ? undefined : 'alert'}>
      <p>
        <strong>{error.message}</strong>
      </p>
      {HELP[error.code] && <p>{HELP[error.code]}</p>}
      <p className="soft">
        Code {error.code}
        {error.requestId && `, request ${error.requestId}`}
      </p>
      <button type="button" onClick={wantsKey ? openKey : retry}>
        {wantsKey ? 'Enter a key' : 'Try again'}
      </button>
    </div>
  );
}

interface AnswerProps<Result> {
  readonly asked: Asked<Result>;
  readonly lines?: number;
  readonly what?: string;
  readonly children: (data: Result) => ReactNode;
}

/** A question in all its states. A newer answer on its way dims the one before it. */
export function Answer<Result>({ asked, lines = 4, what = 'Loading', children }: AnswerProps<Result>) {
  if (asked.error !== null) return <Problem error={asked.error} retry={asked.retry} />;
  if (asked.data === null) return <Loading lines={lines} what={what} />;
  return (
    <div className={asked.loading ? 'stale' : undefined} aria-busy={asked.loading}>
      {children(asked.data)}
    </div>
  );
}
