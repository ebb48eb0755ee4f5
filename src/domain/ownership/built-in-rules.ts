import type { Rule } from './rule.js';

const undated = { validFrom: null, validUntil: null, url: null } as const;
const plain = {
  jurisdiction: false,
  adjustable: false,
  source: null,
  locator: null,
  quote: null,
  claim: null,
  confidence: null,
} as const;

/**
 * The rules that every dataset has, whether it has a table of rules or not: a dataset without one can still be
 * asked, and the six ids mean the same everywhere unless a dataset says otherwise. `seeds/rules.csv` states them
 * again, as the pattern for further ones; a test keeps the two alike.
 */
export const BUILT_IN_RULES: readonly Rule[] = [
  {
    id: 'rule:AGGREGATE_50',
    title: 'Aggregate 50 percent rule',
    description:
      'Covered parties together hold at least half of the shares. Whatever they hold half of is covered in turn and counts with its full stake further down; below half a stake counts for nothing. Votes, seats and contracts add nothing. For a country: the state and all parties of the country are covered.',
    threshold: 50,
    comparator: 'AT_LEAST',
    aggregation: 'TOGETHER',
    holders: 'ALL',
    propagation: 'FULL_OR_NOTHING',
    residual: 'OPEN',
    ...plain,
    validFrom: '2014-08-13',
    validUntil: null,
    citation:
      'US Treasury, Office of Foreign Assets Control: Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked (13 August 2014); Frequently Asked Questions 398 to 402',
    url: 'https://ofac.treasury.gov/faqs/401',
  },
  {
    id: 'rule:BENEFICIAL_25',
    title: 'Beneficial ownership by interest',
    description:
      'One natural person has at least a quarter of the shares or votes: shares multiply along a chain, and the chains of one person add up. FALSE does not mean that there is no beneficial owner: control by other means (Articles 53 and 54) is not tested. In force since July 2024, applied from 10 July 2027.',
    threshold: 25,
    comparator: 'AT_LEAST',
    aggregation: 'EACH',
    holders: 'PERSONS',
    propagation: 'MULTIPLY',
    residual: 'OPEN',
    ...plain,
    validFrom: '2024-07-09',
    validUntil: null,
    citation:
      'Regulation (EU) 2024/1624 on the prevention of the use of the financial system for the purposes of money laundering or terrorist financing, Article 52 (OJ L, 2024/1624, 19.6.2024)',
    url: 'https://eur-lex.europa.eu/eli/reg/2024/1624/oj',
  },
  {
    id: 'rule:DIRECT_STAKE',
    title: 'Any direct stake',
    description: 'A covered party holds a direct stake above 0 % in the asset.',
    threshold: 0,
    comparator: 'ABOVE',
    aggregation: 'EACH',
    holders: 'ALL',
    propagation: 'DIRECT',
    residual: 'OPEN',
    ...plain,
    ...undated,
    citation: 'Lodegraph semantics, section "Rules and verdicts"',
  },
  {
    id: 'rule:EFFECTIVE_SHARE',
    title: 'Effective share',
    description:
      'The integrated share of all outside owners of the country together, over every chain and loop, reaches the threshold.',
    threshold: 50,
    comparator: 'AT_LEAST',
    aggregation: 'TOGETHER',
    holders: 'ALL',
    propagation: 'MULTIPLY',
    residual: 'OPEN',
    ...plain,
    adjustable: true,
    ...undated,
    citation:
      'F. Brioschi, L. Buzzacchi, M. Colombo: Risk capital financing and the separation of ownership and control in business groups. Journal of Banking & Finance 13 (1989)',
  },
  {
    id: 'rule:FEOC_25',
    title: 'Foreign entity of concern',
    description:
      'The asset is registered, headquartered or standing in the covered nation, or at least a quarter of its shares, votes or board seats is held by the nation’s government: its state and public bodies together, directly or through tiers. A tier of which the government has half or more counts in full, a lower one by its part. Licences and contracts that give effective control are not tested.',
    threshold: 25,
    comparator: 'AT_LEAST',
    aggregation: 'TOGETHER',
    holders: 'STATE',
    propagation: 'FULL_OR_MULTIPLY',
    residual: 'OPEN',
    ...plain,
    jurisdiction: true,
    validFrom: '2024-05-06',
    validUntil: null,
    citation:
      'US Department of Energy: Interpretation of Foreign Entity of Concern, notification of final interpretive rule, 89 FR 37079 (6 May 2024), on section 40207(a)(5) of the Infrastructure Investment and Jobs Act',
    url: 'https://www.govinfo.gov/content/pkg/FR-2024-05-06/html/2024-08913.htm',
  },
  {
    id: 'rule:MAJORITY_CONTROL',
    title: 'Majority control',
    description:
      'The ultimate controller of the asset, by more than half of the votes at every step, belongs to the country.',
    threshold: 50,
    comparator: 'ABOVE',
    aggregation: 'EACH',
    holders: 'ALL',
    propagation: 'CONTROL',
    residual: 'OPEN',
    ...plain,
    ...undated,
    citation: 'S. Ceri, G. Gottlob, L. Tanca: Logic Programming and Databases (1990), company control problem',
  },
];
