import { readConfig, type Config, type Overrides } from '../../config/config.js';

/** `lodegraph config`: the settings that a server started now would have, each in its place, without secrets. */
export function showConfig(options: Overrides): void {
  console.log(JSON.stringify(withoutSecrets(readConfig(process.env, options)), null, 2));
}

const HIDDEN = '(set, not shown)';

/** Passwords are replaced, also those within an address. */
export function withoutSecrets(config: Config): object {
  const { neo4j, serving, tracing } = config;
  const { access } = serving;
  return {
    ...config,
    neo4j: { ...neo4j, password: neo4j.password === undefined ? null : HIDDEN },
    // Their values may be keys.
    tracing: tracing && { ...tracing, url: bare(tracing.url), headers: Object.keys(tracing.headers) },
    serving: { ...serving, access: { ...access, redisUrl: bare(access.redisUrl) } },
  };
}

function bare(address: string | undefined): string | null {
  if (address === undefined) return null;
  const url = new URL(address);
  if (url.password !== '') url.password = 'hidden';
  return url.href;
}
