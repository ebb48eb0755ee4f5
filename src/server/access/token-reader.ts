import type { JwtConfig } from '../../config/access-config.js';
import { ROLES, type Role } from '../../config/protection-config.js';

export interface Bearer {
  readonly role: Role;
  /** Names the bearer in logs and among those whose spending is counted. */
  readonly subject: string;
}

/** Checks the tokens of an identity provider by its public keys, which are fetched when they are first needed. */
export class TokenReader {
  readonly #verify: Promise<(token: string) => Promise<Record<string, unknown>>>;

  constructor(private readonly config: JwtConfig) {
    this.#verify = verifier(config);
    // Whoever asks hears of it.
    this.#verify.catch(() => {});
  }

  /** The bearer of a token; null where it is not valid, not meant for this server, or out of date. */
  async read(token: string): Promise<Bearer | null> {
    const verify = await this.#verify;
    try {
      const claims = await verify(token);
      const role = ROLES.find((known) => known === claims[this.config.roleClaim]) ?? 'reader';
      return typeof claims['sub'] === 'string' ? { role, subject: claims['sub'] } : null;
    } catch {
      return null;
    }
  }
}

/** The library is loaded where it is used: few servers have an identity provider. */
async function verifier({ jwksUrl, issuer, audience }: JwtConfig) {
  const { createRemoteJWKSet, jwtVerify } = await import('jose');
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
  const wanted = {
    // Signatures that are made with a private key only: a public key must never pass as a shared secret.
    algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: 5,
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };
  return async (token: string): Promise<Record<string, unknown>> => (await jwtVerify(token, keys, wanted)).payload;
}
