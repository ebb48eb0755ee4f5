import { once } from 'node:events';
import { asOfDate } from '../../app/as-of.js';
import type { AssetKind } from '../../app/ownership/asset-filter.js';
import type { CoveredBy } from '../../app/ownership/covered-parties.js';
import { requireRuleQuestion } from '../../app/ownership/rule-question.js';
import { countAssets, verdictRows } from '../../app/ownership/verdict-rows.js';
import { openStore } from '../../composition.js';
import { readConfig } from '../../config/config.js';
import { LodegraphError } from '../../domain/errors.js';
import type { Snapshot } from '../../store/graph-store.js';
import { ProgressBar } from '../progress.js';
import { csvLine, VERDICT_COLUMNS, verdictRecord } from '../verdict-record.js';

export interface VerdictsOptions {
  readonly rule: string;
  readonly country?: string;
  readonly parties?: string;
  readonly list?: string;
  readonly threshold?: number;
  readonly residual?: 'OPEN' | 'OTHERS';
  readonly presumed: 'COUNT' | 'IGNORE';
  readonly asOf?: string;
  readonly kind: 'facility' | 'firm' | 'organisation' | 'all';
  readonly format: 'csv' | 'jsonl';
  readonly settling: boolean;
  readonly dataset?: string;
}

const KINDS: Readonly<Record<VerdictsOptions['kind'], readonly AssetKind[]>> = {
  facility: ['Facility'],
  firm: ['Firm'],
  organisation: ['Organisation'],
  all: ['Facility', 'Firm', 'Organisation'],
};
const BATCH = 1_000;

/** `lodegraph verdicts`: a rule's verdict about every asset, written as it is reached. */
export async function verdicts(options: VerdictsOptions): Promise<void> {
  const config = readConfig(process.env, options.dataset === undefined ? {} : { dataset: options.dataset });
  const by = coveredBy(options);
  const { store } = await openStore(config);
  try {
    const snapshot = await store.snapshot();
    await exportVerdicts(snapshot, options, by);
    if (!(await snapshot.confirm())) {
      throw new LodegraphError(
        'STORE_UNAVAILABLE',
        'The dataset was replaced while it was exported: what was written is not to be relied on. Run it again.',
      );
    }
  } finally {
    await store.close();
  }
}

async function exportVerdicts(snapshot: Snapshot, options: VerdictsOptions, by: CoveredBy): Promise<void> {
  const asOf = asOfDate(snapshot, options.asOf);
  const { rule, threshold = null, residual = null, presumed, format, settling } = options;
  const question = await requireRuleQuestion(snapshot, { rule, threshold, residual, presumed, by }, asOf);
  const kinds = KINDS[options.kind];
  const total = await countAssets(snapshot, kinds);
  const progress = new ProgressBar();
  if (format === 'csv') await write(`${VERDICT_COLUMNS.join(',')}\n`);
  let done = 0;
  for await (const rows of verdictRows(snapshot, { question, kinds, asOf, batch: BATCH })) {
    const records = rows.map((row) => verdictRecord(row, settling));
    await write(records.map((record) => `${format === 'csv' ? csvLine(record) : JSON.stringify(record)}\n`).join(''));
    done += rows.length;
    progress.show({ phase: 'verdicts', done, total });
  }
  progress.end();
}

/** Waits where the reader is slower than we are, so that no more than a batch is ever held. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Whose ownership is asked about: exactly one of the three options. */
function coveredBy({ country, parties, list }: VerdictsOptions): CoveredBy {
  if ([country, parties, list].filter((option) => option !== undefined).length !== 1) {
    throw new LodegraphError(
      'BAD_USER_INPUT',
      'Say whose ownership is asked about: exactly one of --country, --parties and --list, for example --country country:CN.',
    );
  }
  if (country !== undefined) return { country: country.includes(':') ? country : `country:${country.toUpperCase()}` };
  return parties !== undefined ? { parties: parties.split(',').map((id) => id.trim()) } : { list: list! };
}
