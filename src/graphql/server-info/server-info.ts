import { LIMITS } from '../../app/limits.js';
import { packageVersion } from '../../config/package-root.js';
import type { ProtectionConfig } from '../../config/protection-config.js';
import { MOST_IDS } from '../node/lookup.resolver.js';
import { LARGEST_PAGE } from '../paging/page-arguments.js';
import type { ServerInfo } from './server-info.type.js';

/** What a server with these settings tells of itself. */
export const serverInfo = (protection: ProtectionConfig, federation: boolean): ServerInfo => ({
  version: packageVersion(),
  federation,
  requests: {
    ...protection.requests,
    bodyBytes: protection.bodyBytes,
    cost: protection.costs.anonymous,
    milliseconds: protection.operationMs,
    first: LARGEST_PAGE,
    ids: MOST_IDS,
    verdictBatch: LIMITS.verdictBatch,
    filterConditions: LIMITS.filterConditions,
    filterRelations: LIMITS.filterRelations,
  },
  reach: LIMITS,
});
