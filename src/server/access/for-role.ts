import type { Role } from '../../config/protection-config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { Exchange } from '../http/exchange.js';
import { failWith } from '../limits/refusal.js';
import type { Access } from './access.js';

/** A route that only some may take, on a server that is not open to all. */
export const forRole =
  (access: Access, role: Role, handle: (exchange: Exchange) => Promise<void>) =>
  async (exchange: Exchange): Promise<void> => {
    try {
      await access.demand(exchange, role);
    } catch (error) {
      if (!(error instanceof LodegraphError)) throw error;
      return failWith(exchange, error);
    }
    await handle(exchange);
  };
