import type { FlagshipQueryVariables, LinkStatus, Stage, VerdictValue } from '../api/generated.js';

/** What a form holds: texts, empty where nothing is chosen. */
export type Values = Readonly<Record<string, string>>;

export const FLAGSHIP_DEFAULTS: Values = { ownedBy: 'country:CN', partnerOf: 'country:US' };

const STAGES: Readonly<Record<string, readonly Stage[]>> = {
  EXTRACTION: ['EXTRACTION'],
  SMELTING: ['SMELTING'],
  REFINING: ['REFINING'],
  INTERMEDIATE: ['INTERMEDIATE'],
  ALL: ['EXTRACTION', 'INTERMEDIATE', 'SMELTING', 'REFINING', 'COMPONENT'],
};
const VERDICTS: Readonly<Record<string, readonly VerdictValue[]>> = {
  OPEN: ['TRUE', 'UNDETERMINED'],
  UNDETERMINED: ['UNDETERMINED'],
};
const LINKS: Readonly<Record<string, readonly LinkStatus[]>> = {
  PAST: ['CURRENT', 'ENDED', 'CANCELLED'],
  PLANS: ['CURRENT', 'PLANNED'],
};

/** What is left empty is left out, and takes the default that the schema gives it. */
export function flagshipVariables(values: Values): FlagshipQueryVariables {
  const {
    ownedBy = '',
    partnerOf = '',
    rule,
    threshold,
    mineral,
    stage = '',
    verdicts = '',
    links = '',
    asOf,
  } = values;
  return {
    ownedBy,
    feeding: { partnerOf },
    ...(rule ? { rule } : {}),
    ...(threshold ? { threshold: Number(threshold) } : {}),
    ...(mineral ? { minerals: [mineral] } : {}),
    ...(STAGES[stage] ? { stages: [...STAGES[stage]] } : {}),
    ...(VERDICTS[verdicts] ? { verdicts: [...VERDICTS[verdicts]] } : {}),
    ...(LINKS[links] ? { linkStatuses: [...LINKS[links]] } : {}),
    ...(asOf ? { asOf } : {}),
  };
}
