import type { AccessConfig } from '../../config/access-config.js';
import type { Role, Standing } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { Exchange } from '../http/exchange.js';
import type { Logger } from '../logger.js';
import { clientAddress, isLoopback, networkOf } from './client-address.js';
import { Keyring } from './keyring.js';
import { TokenReader } from './token-reader.js';

/** Who sent a request. */
export interface Visitor {
  readonly standing: Standing;
  /** Whose spending is counted together: a key, a subject of an identity provider, or an address. */
  readonly name: string;
}

/** Finds out who asks, and whether they may. */
export class Access {
  private constructor(
    private readonly config: AccessConfig,
    private readonly keys: Keyring | null,
    private readonly tokens: TokenReader | null,
    /** Whether whoever comes without a key is answered. */
    readonly isOpen: boolean,
  ) {}

  /**
   * Open to all who can reach it, unless there are keys and it can be reached from other machines; `anonymous` of the
   * configuration overrides that. Throws CONFIGURATION_INVALID where the keys cannot be read.
   */
  static async open(config: AccessConfig, host: string, logger: Logger): Promise<Access> {
    const keys = config.keysFile === undefined ? null : await Keyring.open(config.keysFile, logger);
    const tokens = config.jwt === null ? null : new TokenReader(config.jwt);
    const hasKeys = keys !== null || tokens !== null;
    const isOpen = config.anonymous ?? (!hasKeys || isLoopback(host));
    if (isOpen && config.anonymous === null && !isLoopback(host)) {
      logger.warn(
        { host },
        'anyone who can reach this address may ask: set LODEGRAPH_KEYS_FILE to ask for keys, or LODEGRAPH_ANONYMOUS=yes if that is meant',
      );
    }
    return new Access(config, keys, tokens, isOpen);
  }

  /** Throws UNAUTHENTICATED for a key that is none, and for none where one is needed. */
  async identify({ request }: Exchange): Promise<Visitor> {
    const credential = credentialOf(request.headers);
    if (credential === null) {
      if (!this.isOpen) throw unauthenticated('This server answers requests with an API key only.');
      return { standing: 'anonymous', name: networkOf(clientAddress(request, this.config.trustedProxies)) };
    }
    const key = await this.keys?.find(credential);
    if (key) return { standing: key.role, name: `key ${key.id}` };
    const bearer = await this.tokens?.read(credential);
    if (bearer) return { standing: bearer.role, name: `subject ${bearer.subject}` };
    if (this.keys === null && this.tokens === null) {
      throw unauthenticated('This server knows no keys: leave the credentials out.');
    }
    throw unauthenticated('The key or token is not valid, or no longer.');
  }

  /** Throws FORBIDDEN for who has not this role; those on an open server need none. */
  async demand(exchange: Exchange, role: Role): Promise<void> {
    if (this.isOpen) return;
    const { standing } = await this.identify(exchange);
    if (standing !== role) {
      throw new LodegraphError('FORBIDDEN', `This needs a key with the role ${role}; yours has the role ${standing}.`);
    }
  }
}

function credentialOf(headers: Exchange['request']['headers']): string | null {
  const key = headers['x-api-key'];
  if (typeof key === 'string') return key;
  const { authorization } = headers;
  if (authorization === undefined) return null;
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw unauthenticated('The header Authorization is not of the form "Bearer KEY".');
  return token;
}

const unauthenticated = (why: string): LodegraphError =>
  new LodegraphError('UNAUTHENTICATED', `${why} Send a key as "Authorization: Bearer KEY" or "x-api-key: KEY".`);
