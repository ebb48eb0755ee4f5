import { createHash } from 'node:crypto';
import { MINUTE, spending, type Spending } from '../rates/bucket.js';
import { LocalBuckets, type Buckets } from '../rates/buckets.js';
import type { SharedMemory } from './shared-memory.js';

/**
 * The arithmetic of a bucket where Redis runs it, so that no two processes spend the same. By the clock of Redis, for
 * those of the processes differ. Numbers go as text: Redis would cut them to whole ones.
 */
const SPEND = `
local now = redis.call('TIME')
now = now[1] * 1000 + math.floor(now[2] / 1000)
local cost, size = tonumber(ARGV[1]), tonumber(ARGV[2])
local known = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = size
if known[1] then level = math.min(size, tonumber(known[1]) + (now - tonumber(known[2])) / ${MINUTE} * size) end
local allowed = level >= cost
if allowed then level = level - cost end
redis.call('HSET', KEYS[1], 'level', tostring(level), 'at', now)
redis.call('PEXPIRE', KEYS[1], ${2 * MINUTE})
return { allowed and 1 or 0, tostring(level) }`;

/** In Redis, for all processes together; in this one's memory while Redis is away. */
export class RedisBuckets implements Buckets {
  readonly #local = new LocalBuckets();

  constructor(private readonly shared: SharedMemory) {}

  async spend(name: string, cost: number, size: number): Promise<Spending> {
    const found = await this.shared.ask((client) =>
      client.eval(SPEND, { keys: [keyOf(name)], arguments: [String(cost), String(size)] }),
    );
    if (found === null) return this.#local.spend(name, cost, size);
    const [allowed, level] = found.answer as [number, string];
    return spending(allowed === 1, Number(level), size, cost);
  }
}

/** Names are hashed: addresses of visitors need not lie in Redis. */
const keyOf = (name: string): string => `lodegraph:spent:${createHash('sha256').update(name).digest('base64url')}`;
