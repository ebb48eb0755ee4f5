import { DEFAULT_REQUEST_LIMITS, type RequestLimit, type RequestLimits } from './request-limits.js';
import type { Settings } from './settings.js';

/** What a key allows. */
export const ROLES = ['reader', 'bulk', 'admin'] as const;
export type Role = (typeof ROLES)[number];
/** Whoever asks: with a key of some role, or without one. */
export type Standing = 'anonymous' | Role;

/** How much one request, and one who sends many, may ask for. */
export interface ProtectionConfig {
  readonly requests: RequestLimits;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Milliseconds in which a whole request must have arrived. */
  readonly arrivalMs: number;
  /** Milliseconds that one operation may take. */
  readonly operationMs: number;
  /** The most that one operation may cost. */
  readonly costs: Readonly<Record<Standing, number>>;
  /** Cost that may be spent in a minute; null where that is not limited. */
  readonly rates: Readonly<Record<Standing, number | null>>;
}

const SHARPEST = { min: 1, max: 100_000_000 };

export function readProtectionConfig(settings: Settings): ProtectionConfig {
  const cost = (name: string, fallback: number): number => settings.integer(name, fallback, SHARPEST);
  const rate = (name: string): number | null => {
    const value = settings.integer(name, 0, { min: 0, max: 1_000_000_000 });
    return value === 0 ? null : value;
  };
  return {
    requests: requestLimits(settings),
    bodyBytes: settings.integer('LODEGRAPH_MAX_BODY_BYTES', 1_048_576, { min: 1_024, max: 104_857_600 }),
    arrivalMs: settings.integer('LODEGRAPH_ARRIVAL_MS', 30_000, { min: 100, max: 600_000 }),
    operationMs: settings.integer('LODEGRAPH_OPERATION_MS', 10_000, { min: 10, max: 3_600_000 }),
    costs: {
      anonymous: cost('LODEGRAPH_MAX_COST', 50_000),
      reader: cost('LODEGRAPH_MAX_COST_READER', 100_000),
      bulk: cost('LODEGRAPH_MAX_COST_BULK', 1_000_000),
      admin: cost('LODEGRAPH_MAX_COST_ADMIN', 10_000_000),
    },
    rates: {
      anonymous: rate('LODEGRAPH_RATE'),
      reader: rate('LODEGRAPH_RATE_READER'),
      bulk: rate('LODEGRAPH_RATE_BULK'),
      admin: null,
    },
  };
}

/** `LODEGRAPH_MAX_ROOT_FIELDS` for `rootFields`, and so on. */
const variableOf = (limit: string): string => `LODEGRAPH_MAX_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

function requestLimits(settings: Settings): RequestLimits {
  const limits = Object.entries(DEFAULT_REQUEST_LIMITS) as [RequestLimit, number][];
  return Object.fromEntries(
    limits.map(([limit, fallback]) => [limit, settings.integer(variableOf(limit), fallback, SHARPEST)]),
  ) as unknown as RequestLimits;
}
