import { temporaryDataset } from '../../reading/testing/temporary-dataset.js';
import type { Problem } from '../problem.js';
import { checkDataset } from '../validate-dataset.js';

/** A dataset without a problem, to which each case adds or which it changes. */
export const SOUND: Readonly<Record<string, string>> = {
  'sources.csv': 'id,title,date\nsource:s,A register,2025\nsource:t,A report,2024-06\n',
  'firms.csv': 'id,name\nfirm:a,A\nfirm:b,B\nfirm:c,C\n',
  'facilities.csv': 'id,name,country\nfacility:x,X,country:ID\nfacility:y,Y,\n',
  'agreements.csv': 'id,name\nagreement:g,G\n',
  'minerals.csv': 'id,name\nmineral:ni,Nickel\n',
  'stakes.csv': 'id,owner,asset,share,source\nS-1,firm:a,facility:x,63,source:s\nS-2,country:CN,firm:a,,source:t\n',
};

export async function problemsOf(tables: Readonly<Record<string, string>>): Promise<readonly Problem[]> {
  const { problems } = await checkDataset(await temporaryDataset({ ...SOUND, ...tables }));
  return problems;
}

export const stakes = (...rows: string[]) => ({ 'stakes.csv': rows.join('\n') });
export const identities = (...rows: string[]) => ({
  'identities.csv': ['merged,survivor,source', ...rows.map((row) => `${row},source:s`)].join('\n'),
});
export const observations = (...rows: string[]) => ({
  'observations.csv': ['subject,property,value,code,unit,basis,date,until,source', ...rows].join('\n'),
});
