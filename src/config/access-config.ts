import path from 'node:path';
import type { Settings } from './settings.js';

/** Tokens of an identity provider. */
export interface JwtConfig {
  /** Where its public keys are. */
  readonly jwksUrl: string;
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
  /** The claim that holds the role. */
  readonly roleClaim: string;
}

/** Who may ask. */
export interface AccessConfig {
  readonly keysFile: string | undefined;
  /** Whether requests without a key are answered; null leaves it to the address that is listened on. */
  readonly anonymous: boolean | null;
  /** Proxies before the server whose word on a client's address is taken. */
  readonly trustedProxies: number;
  readonly jwt: JwtConfig | null;
  readonly redisUrl: string | undefined;
}

export function readAccessConfig(settings: Settings): AccessConfig {
  const keysFile = settings.optional('LODEGRAPH_KEYS_FILE');
  const anonymous = settings.oneOf('LODEGRAPH_ANONYMOUS', ['auto', 'yes', 'no'], 'auto');
  const jwt = readJwtConfig(settings);
  if (anonymous === 'no' && keysFile === undefined && jwt === null) {
    settings.wrong(
      'LODEGRAPH_ANONYMOUS is "no", so that nobody could ask: set LODEGRAPH_KEYS_FILE or LODEGRAPH_JWKS_URL as well.',
    );
  }
  return {
    keysFile: keysFile === undefined ? undefined : path.resolve(keysFile),
    anonymous: anonymous === 'auto' ? null : anonymous === 'yes',
    trustedProxies: settings.integer('LODEGRAPH_TRUSTED_PROXIES', 0, { min: 0, max: 10 }),
    jwt,
    redisUrl: settings.address('REDIS_URL', ['redis:', 'rediss:']),
  };
}

function readJwtConfig(settings: Settings): JwtConfig | null {
  const jwksUrl = settings.address('LODEGRAPH_JWKS_URL', ['https:', 'http:']);
  if (jwksUrl === undefined) return null;
  const issuer = settings.optional('LODEGRAPH_JWT_ISSUER');
  const audience = settings.optional('LODEGRAPH_JWT_AUDIENCE');
  if (issuer === undefined || audience === undefined) {
    settings.wrong(
      'LODEGRAPH_JWKS_URL is set, but not LODEGRAPH_JWT_ISSUER and LODEGRAPH_JWT_AUDIENCE: without them, tokens meant for others would be accepted.',
    );
  }
  return { jwksUrl, issuer, audience, roleClaim: settings.text('LODEGRAPH_JWT_ROLE_CLAIM', 'lodegraph_role') };
}
