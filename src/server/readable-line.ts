const LEVELS: Readonly<Record<number, string>> = { 10: 'TRACE', 20: 'DEBUG', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A line of pino's JSON as a person reads it: time, level unless INFO, message, the rest as name=value. */
export function readableLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const error = err as { stack?: string; message?: string } | undefined;
  const words = [
    String(time).slice(11, 19),
    LEVELS[Number(level)],
    msg === undefined ? undefined : shown(msg),
    ...Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`),
  ];
  const line = words.filter((word) => word !== undefined).join(' ');
  return error === undefined ? `${line}\n` : `${line}\n${error.stack ?? error.message ?? ''}\n`;
}

/** What a client sent may hold what a terminal would act on: such a text is shown quoted and escaped. */
function shown(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  return UNPRINTABLE.test(value)
    ? JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
    : value;
}
