import type { Settings } from './settings.js';

/** Where traces are sent; the names of the variables are those of OpenTelemetry. */
export interface TracingConfig {
  /** The address that takes traces, `…/v1/traces`. */
  readonly url: string;
  /** Sent along: what a collector asks for, a key for example. */
  readonly headers: Readonly<Record<string, string>>;
  readonly service: string;
}

/** Null where no collector is named. */
export function readTracingConfig(settings: Settings): TracingConfig | null {
  const base = settings.address('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const own = settings.address('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', ['http:', 'https:']);
  const url = own ?? (base === undefined ? undefined : `${base.replace(/\/+$/, '')}/v1/traces`);
  if (url === undefined) return null;
  return {
    url,
    headers: headers(settings),
    service: settings.text('OTEL_SERVICE_NAME', 'lodegraph'),
  };
}

/** `name=value,name=value`, values percent-encoded. */
function headers(settings: Settings): Record<string, string> {
  const pairs = settings
    .text('OTEL_EXPORTER_OTLP_HEADERS', '')
    .split(',')
    .filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim(), decoded(value.join('=').trim())];
    }),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
